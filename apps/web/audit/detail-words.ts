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
  to: 'Après',
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
  watchBelow: 'Vigilance sous (semaines)',
  warningBelow: 'Tension sous (semaines)',
  criticalBelow: 'Critique sous (semaines)',
  enabled: 'Alertes actives',
};

/** A value as people say it. */
function said(value: string): string {
  if (value === 'true') return 'oui';
  return value === 'false' ? 'non' : value;
}

export function detailInWords({ name, value }: Detail): { word: string; value: string } {
  return { word: WORDS[name] ?? name, value: said(value) };
}

export function detailsInWords(details: readonly Detail[]): string {
  return details.map(detailInWords).map(({ word, value }) => `${word}\u00A0: ${value}`).join(' ; ');
}
