import { day } from '../figures/dates.js';
import type { HabilitationRowFragment, HabilitationsQuery, ReviewReason, Role, ScopeKind } from '../generated/graphql.js';

export type HabilitationRow = HabilitationRowFragment;
export type InvitationRow = HabilitationsQuery['invitations']['nodes'][number];

/** As the server names them in its lists. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  DIRECTOR: 'Direction d’établissement',
  REPORTER: 'Délégation de saisie',
  ARS_AGENT: 'Agence régionale de santé',
  ARS_DIRECTOR: 'Direction d’agence régionale de santé',
  DT_AGENT: 'Délégation territoriale d’ARS',
  CRISIS_CENTRE: 'Centre de crise sanitaire',
  SPF: 'Santé publique France',
  ZONE_PREFECTURE: 'Préfecture de zone',
  COLLECTION_POINT: 'Point de collecte',
  ADMIN: 'Administration de la plateforme',
};

/** On what each role is granted. */
export const SCOPE_OF_ROLE: Readonly<Record<Role, ScopeKind>> = {
  DIRECTOR: 'ESTABLISHMENT',
  REPORTER: 'ESTABLISHMENT',
  ARS_AGENT: 'REGION',
  ARS_DIRECTOR: 'REGION',
  DT_AGENT: 'DEPARTMENT',
  CRISIS_CENTRE: 'NATION',
  SPF: 'NATION',
  ZONE_PREFECTURE: 'REGION',
  COLLECTION_POINT: 'DEPARTMENT',
  ADMIN: 'NATION',
};

const REASONS: Readonly<Record<ReviewReason, string>> = { YEARLY: 'pas revue depuis un an', ABSENT: 'pas de connexion depuis six mois' };

export function reasonsInWords(reasons: readonly ReviewReason[]): string {
  return reasons.map((reason) => REASONS[reason]).join(', ');
}

/** "depuis le 1er sept. 2026, jusqu’au 31 déc. 2026". */
export function periodInWords({ validFrom, validUntil }: Pick<HabilitationRow, 'validFrom' | 'validUntil'>): string {
  return `depuis le ${day(validFrom, true)}${validUntil ? `, jusqu’au ${day(validUntil, true)}` : ''}`;
}

/** What became of it, when it is over. */
export function endInWords({ inForce, revokedAt, revokedByName, revocationReason, validUntil }: HabilitationRow): string {
  if (revokedAt) return `retirée le ${day(revokedAt, true)} par ${revokedByName ?? '—'}\u00A0: «\u00A0${revocationReason ?? ''}\u00A0»`;
  if (inForce) return '';
  return validUntil ? `terminée le ${day(validUntil, true)}` : 'pas encore commencée';
}

/** Midnight in the evening of a day, as an instant: a right holds through its last day. */
export function endOfDay(date: string): string | null {
  return date === '' ? null : new Date(`${date}T23:59:59`).toISOString();
}
