import { quantity } from '../figures/numbers.js';
import { valueInWords } from './detail-values.js';

interface Detail {
  readonly name: string;
  readonly value: string;
}

/** Names of what an entry says more, as the server writes them. */
const WORDS: Readonly<Record<string, string>> = {
  version: 'Version',
  onTime: 'Dans les délais',
  week: 'Semaine',
  weeklyQuantity: 'Pièces par semaine',
  quantity: 'Quantité',
  item: 'Article',
  value: 'Valeur',
  source: 'Source',
  effectiveFrom: 'À partir de',
  expectedFrom: 'Première semaine attendue',
  from: 'Avant',
  to: 'Devient',
  before: 'Avant',
  after: 'Après',
  shipment: 'Envoi',
  urgency: 'Urgence',
  lines: 'Lignes',
  level: 'Niveau',
  kind: 'Nature',
  what: 'Fichier',
  format: 'Format',
  rows: 'Lignes',
  page: 'Écran',
  factor: 'Second facteur',
  result: 'Résultat',
  sessions: 'Sessions fermées',
  removed: 'Seconds facteurs retirés',
  label: 'Nom',
  invited: 'Invitations',
  resent: 'Invitations renvoyées',
  asked: 'Directions relancées',
  hadAccount: 'Avait déjà un compte',
  establishments: 'Établissements',
  account: 'Compte',
  habilitation: 'Habilitation',
  replaces: 'Remplace l’habilitation',
  credential: 'Secret',
  evaluated: 'Établissements évalués',
  weeks: 'Semaines',
  seed: 'Graine',
  reports: 'Remontées',
  onHand: 'en stock',
  quarantined: 'bloqué',
  means: 'Moyen de connexion',
  missing: 'Remontées manquantes',
  reminded: 'Établissements relancés',
  withoutAddress: 'Sans adresse',
  tooRecent: 'Relancés depuis peu',
  audience: 'Établissements visés',
  enrolled: 'Établissements inscrits',
  lotNumber: 'Lot',
  site: 'Site',
  reason: 'Motif',
  role: 'Rôle',
  scope: 'Périmètre',
  code: 'Code',
  email: 'Adresse électronique',
  by: 'Au nom de',
  software: 'Logiciel',
  vendor: 'Éditeur',
  credentialKind: 'Moyen',
  expiresAt: 'Valable jusqu’au',
  months: 'Mois',
  until: 'Jusqu’au',
  validUntil: 'Jusqu’au',
  watchBelow: 'Vigilance sous (semaines)',
  warningBelow: 'Tension sous (semaines)',
  criticalBelow: 'Critique sous (semaines)',
  enabled: 'Alertes actives',
};

/** Numbers of pieces, lines or people: a FINESS number or a version is none. */
const AMOUNTS: ReadonlySet<string> = new Set(['quantity', 'weeklyQuantity', 'rows', 'evaluated', 'enrolled', 'invited', 'resent', 'asked', 'reports']);

/** Only for who follows one act through the technical logs: in the dialog, not in the list. */
const TECHNICAL: ReadonlySet<string> = new Set(['version', 'shipment', 'account', 'habilitation', 'credential', 'invitation', 'replaces', 'from', 'to']);

/** @param names of the articles, by code */
export function detailInWords({ name, value }: Detail, names: ReadonlyMap<string, string>): { word: string; value: string } {
  return { word: WORDS[name] ?? name, value: AMOUNTS.has(name) && /^\d+$/.test(value) ? quantity(Number(value)) : valueInWords(value, names) };
}

/** All of it, for a file. */
export function detailsInWords(details: readonly Detail[], names: ReadonlyMap<string, string>): string {
  return details.map((detail) => detailInWords(detail, names)).map(({ word, value }) => `${word}\u00A0: ${value}`).join('\u00A0; ');
}

/** What tells one act from the next, for a line of the list. */
export function gistOf(details: readonly Detail[], names: ReadonlyMap<string, string>): string {
  return detailsInWords(details.filter(({ name }) => !TECHNICAL.has(name)), names);
}
