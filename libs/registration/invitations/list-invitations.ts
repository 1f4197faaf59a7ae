import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type GrantPerimeter, isSelf, mayGrant, scopeFor } from '#access';
import { CLOCK, type Clock, Database, Refusal } from '#platform';
import { invitationState, type InvitationState } from '../rules/invitation.js';
import { invitationCountQuery, type InvitationFilter, invitationPageQuery, type InvitationRow } from '../store/invitation-store.js';

/** An invitation with what the reader may do of it. */
export interface ListedInvitation extends InvitationRow {
  readonly state: InvitationState;
  /** Sent again, or cancelled. */
  readonly mayChange: boolean;
}

export interface InvitationPage {
  readonly rows: ListedInvitation[];
  readonly hasNext: boolean;
  readonly total: () => Promise<number>;
}

const POSITION = /^\d{1,15}$/;

/** Who was invited to what in the grantor's perimeter, newest first. */
@Injectable()
export class ListInvitations {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param after number of the last row of the page before.
   * @throws {Refusal} BAD_REQUEST for what is no position of this list.
   */
  async execute(actor: Actor, filter: InvitationFilter, finess: string | null, page: { first: number; after: string | null }): Promise<InvitationPage> {
    const { first, after } = page;
    if (after !== null && !POSITION.test(after)) throw new Refusal('BAD_REQUEST', 'Cette position de liste n’est pas valable\u00A0: reprenez la liste au début.');
    const scope = scopeFor(actor, 'habilitation.read');
    const query = invitationPageQuery(scope, filter, finess, after === null ? null : Number(after), first + 1);
    const rows = await this.db.run(query.statement, ...query.values);
    const total = async (): Promise<number> => {
      const count = invitationCountQuery(scope, filter, finess);
      const [row] = await this.db.run(count.statement, ...count.values);
      return row?.total ?? 0;
    };
    const now = this.clock.now();
    return { rows: rows.slice(0, first).map((row) => invitationSeenBy(actor, row, now)), hasNext: rows.length > first, total };
  }
}

export function invitationSeenBy(actor: Actor, row: InvitationRow, now: Date): ListedInvitation {
  const state = invitationState(row, now);
  const isOpen = state === 'PENDING' || state === 'EXPIRED';
  return { ...row, state, mayChange: isOpen && mayChangeInvitation(actor, row) };
}

/** Whoever may give the right; and the one who offered it, for a director's handover. */
export function mayChangeInvitation(actor: Actor, invitation: InvitationRow): boolean {
  if (isSelf(actor, invitation.email)) return false;
  return invitation.invitedBy === actor.accountId || mayGrant(actor, invitation.role, perimeterOfInvitation(invitation));
}

export function perimeterOfInvitation({ scopeKind, scopeCode, regionCode, departmentCode }: InvitationRow): GrantPerimeter {
  return { kind: scopeKind, code: scopeCode, regionCode, departmentCode };
}
