import { datedTime } from '../figures/dates.js';
import { quantity } from '../figures/numbers.js';
import { STATUS_LABELS, URGENCY_LABELS } from '../figures/requests.js';
import { ROLE_NAMES } from '../habilitations/rows.js';

/** Codes that entries hold, as people say them; those of requests and roles as everywhere else on the page. */
const CODES: Readonly<Record<string, string>> = {
  ...STATUS_LABELS,
  ...URGENCY_LABELS,
  ...ROLE_NAMES,
  PASSWORD: 'Mot de passe',
  PASSWORD_TOTP: 'Mot de passe et code à usage unique',
  PASSWORD_PASSKEY: 'Mot de passe et clé d’accès',
  PASSWORD_RECOVERY_CODE: 'Mot de passe et code de secours',
  PASSKEY: 'Clé d’accès',
  TOTP: 'Code à six chiffres',
  PRO_SANTE_CONNECT: 'Pro Santé Connect',
  PRO_CONNECT: 'ProConnect',
  CLIENT_SECRET: 'Secret OAuth',
  API_KEY: 'Clé d’API',
  WRONG_CODE: 'code faux',
  WRONG_PASSWORD: 'mot de passe faux',
  TOO_MANY_ATTEMPTS: 'trop d’essais',
  PROVED: 'réussie',
  COVERAGE: 'couverture',
  REGION: 'région',
  DEPARTMENT: 'département',
  ESTABLISHMENT: 'établissement',
  NATION: 'France entière',
  true: 'oui',
  false: 'non',
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** A value as people say it: lists and pairs too, one after the other. @param names of the articles, by code */
export function valueInWords(value: string, names: ReadonlyMap<string, string>): string {
  return said(parsed(value), names);
}

/** What the server wrote as JSON because it was no text; a text that only looks like it stays one. */
function parsed(value: string): unknown {
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function said(value: unknown, names: ReadonlyMap<string, string>): string {
  if (Array.isArray(value)) return value.map((one) => said(one, names)).join(', ');
  if (isLine(value)) return `${said(value.item, names)}\u00A0${quantity(value.quantity)}`;
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([name, one]) => `${name} ${said(one, names)}`).join(', ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return names.get(text) ?? CODES[text] ?? (INSTANT.test(text) ? datedTime(text) : text);
}

/** A quantity of an article, as requests, lots and receipts hold it. */
function isLine(value: unknown): value is { item: string; quantity: number } {
  return typeof value === 'object' && value !== null && 'item' in value && 'quantity' in value && typeof value.quantity === 'number';
}
