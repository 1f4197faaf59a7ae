import type { EmergencyRequestOrder, EmergencyStatus, Role, Urgency } from '../../generated/graphql.js';

export interface View {
  readonly name: string;
  readonly label: string;
  /** Every status when absent. */
  readonly statuses: EmergencyStatus[] | null;
  readonly order: EmergencyRequestOrder;
}

const TO_DECIDE: View = { name: 'a-decider', label: 'À décider par l’ARS', statuses: ['SUBMITTED'], order: 'LONGEST_WAITING' };

/** What a reader may choose to see, in the order of a request's life. */
export const VIEWS: readonly View[] = [
  TO_DECIDE,
  { name: 'a-completer', label: 'À compléter par l’établissement', statuses: ['RETURNED'], order: 'LONGEST_WAITING' },
  { name: 'transmises', label: 'Transmises, pas encore planifiées', statuses: ['FORWARDED'], order: 'LONGEST_WAITING' },
  { name: 'envois', label: 'Envoi prévu ou parti', statuses: ['PLANNED', 'SHIPPED'], order: 'LONGEST_WAITING' },
  { name: 'closes', label: 'Closes', statuses: ['RECEIVED', 'REDIRECTED', 'REJECTED', 'CANCELLED'], order: 'NEWEST' },
  { name: 'toutes', label: 'Toutes', statuses: null, order: 'NEWEST' },
];

/** Santé publique France never sees what waits for an ARS. */
export function viewsOf(role: Role | undefined): readonly View[] {
  return role === 'SPF' ? VIEWS.filter(({ name }) => name !== 'a-decider' && name !== 'a-completer') : VIEWS;
}

export function viewNamed(name: string | null, views: readonly View[]): View {
  return views.find((view) => view.name === name) ?? views[0] ?? TO_DECIDE;
}

/** What the title counts: the reader's own act, or the one they watch. */
export function awaitedBy(role: Role | undefined): EmergencyStatus[] {
  return role === 'SPF' ? ['FORWARDED'] : ['SUBMITTED'];
}

export const URGENCY_NAMES: Record<string, Urgency> = { '24h': 'WITHIN_24_HOURS', '72h': 'WITHIN_72_HOURS', semaine: 'WITHIN_A_WEEK' };
