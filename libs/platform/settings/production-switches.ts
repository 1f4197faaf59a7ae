/** What production looks at before it starts; the embedded database, a guessable password, no secret or an invented time end there. */
export interface SwitchedSettings {
  readonly DATABASE_URL?: string | undefined;
  readonly DATABASE_APP_URL?: string | undefined;
  readonly PUBLIC_URL?: string | undefined;
  readonly VIGIE_SECRET?: string | undefined;
  readonly VIGIE_NOW?: string | undefined;
}

interface Switch {
  readonly isRefused: (settings: SwitchedSettings) => boolean;
  /** What to set instead, in French; never a value, which may be a secret. */
  readonly needed: string;
}

/** Below, a password is found by trying (ANSSI, authentification multifacteur et mots de passe, 2021). */
const SHORTEST_PASSWORD = 12;
/** Fewer different characters than this is one key held down, or two. */
const FEWEST_CHARACTERS = 6;
/** Digits are chosen among ten, and typed in a row or as a year: so many weigh as much as a letter. */
const DIGITS_A_LETTER = 8;
const FEWEST_LETTERS = 3;
/** What installers and examples put, and what people type instead of choosing; longest first. */
const USUAL = /motdepasse|postgresql|azertyuiop|qwertyuiop|changeme|changeit|password|passwort|postgres|exemple|example|azerty|qwerty|secret|admin|vigie|demo|root|test|pass|epi|abc/g;

const SWITCHES: readonly Switch[] = [
  {
    isRefused: ({ DATABASE_URL, DATABASE_APP_URL }) => DATABASE_URL === undefined && DATABASE_APP_URL === undefined,
    needed: 'DATABASE_URL, ou DATABASE_APP_URL pour l’API et le traitement de fond (la base embarquée est réservée à la démonstration)',
  },
  ...(['DATABASE_URL', 'DATABASE_APP_URL'] as const).map((name) => ({
    isRefused: ({ [name]: address }: SwitchedSettings) => address !== undefined && hasWeakPassword(new URL(address)),
    needed: `dans ${name} un mot de passe d’au moins ${SHORTEST_PASSWORD} caractères, ni usuel ni tiré du nom du compte`,
  })),
  { isRefused: ({ PUBLIC_URL }) => !PUBLIC_URL?.startsWith('https://'), needed: 'PUBLIC_URL en https://' },
  { isRefused: ({ VIGIE_SECRET }) => VIGIE_SECRET === undefined, needed: 'VIGIE_SECRET (32 octets tirés au sort)' },
  { isRefused: ({ VIGIE_NOW }) => VIGIE_NOW !== undefined, needed: 'VIGIE_NOW absent (horloge simulée interdite)' },
];

/** What production needs and does not have, one French phrase each; none when it may start. */
export function neededInProduction(settings: SwitchedSettings): string[] {
  return SWITCHES.filter(({ isRefused }) => isRefused(settings)).map(({ needed }) => needed);
}

/** A socket of the machine or a client certificate proves who asks without a password. */
function hasWeakPassword({ username, password, hostname, searchParams }: URL): boolean {
  const isProvenOtherwise = searchParams.get('host')?.startsWith('/') === true || searchParams.has('sslcert') || hostname.startsWith('%2F');
  if (password === '' && isProvenOtherwise) return false;
  return isWeak(decoded(password), decoded(username));
}

/** Short, of few characters, or the account's name or usual words with figures around. */
function isWeak(password: string, user: string): boolean {
  if (password.length < SHORTEST_PASSWORD || new Set(password).size < FEWEST_CHARACTERS) return true;
  const lower = password.toLowerCase();
  const chosen = (user.length > 2 ? lower.replaceAll(user.toLowerCase(), '') : lower).replaceAll(USUAL, '');
  const count = (kind: RegExp): number => chosen.match(kind)?.length ?? 0;
  return count(/\p{L}/gu) + Math.floor(count(/\d/g) / DIGITS_A_LETTER) < FEWEST_LETTERS;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
