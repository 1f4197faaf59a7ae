import type { AuditAction } from './actions.js';

/** What the trail keeps of one act: who, what, when, on whose perimeter. */
export interface AuditEntry {
  readonly action: AuditAction;
  /** `id` is null for who has no account: an operator at the command line, an address nobody knows. */
  readonly person: { readonly id: string | null; readonly name: string };
  /** The role in which the person acted. */
  readonly role?: string | null;
  readonly place?: {
    readonly regionCode?: string | null;
    readonly departmentCode?: string | null;
    readonly finess?: string | null;
  };
  readonly subject?: { readonly kind: string; readonly id: string } | null;
  /** Small; no secret, no health data of a person. */
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/**
 * The chain an entry belongs to: its establishment when it is about exactly one, the account it is about, else the
 * territory. One chain for all would make every writer of a Monday evening wait for every other.
 */
export function streamOf({ action, place, subject }: Pick<AuditEntry, 'action' | 'place' | 'subject'>): string {
  if (place?.finess) return `establishment:${place.finess}`;
  if (subject?.kind === 'account') return `account:${subject.id}`;
  if (place?.regionCode) return `region:${place.regionCode}`;
  if (place?.departmentCode) return `department:${place.departmentCode}`;
  return action.startsWith('session.') || action.startsWith('machine-token.') ? 'sign-in' : 'nation';
}
