import { Inject, Injectable } from '@nestjs/common';
import { type Actor, grantableRoles, type Role, scopeFor } from '#access';
import { CLOCK, type Clock, Database, Refusal } from '#platform';
import { reviewLimits, type ReviewReason, reviewReasons } from '../rules/review.js';
import { type HabilitationCriteria, habilitationCountQuery, habilitationPageQuery, type HabilitationRow, type HabilitationState } from '../store/habilitation-store.js';
import { isOver, mayChange } from './changeable-habilitation.js';

export interface HabilitationFilter {
  readonly state?: HabilitationState | null;
  readonly role?: Role | null;
  readonly finess?: string | null;
  /** Words of the name or the address. */
  readonly search?: string | null;
  /** Only those that the reader must confirm or withdraw. */
  readonly toReview?: boolean | null;
}

/** A habilitation with what the reader may do of it. */
export interface ListedHabilitation extends HabilitationRow {
  readonly inForce: boolean;
  readonly mayChange: boolean;
  /** Why it is to be confirmed; empty when it is not, or not by the reader. */
  readonly reviewReasons: readonly ReviewReason[];
}

export interface HabilitationPage {
  readonly rows: ListedHabilitation[];
  readonly hasNext: boolean;
  readonly total: () => Promise<number>;
}

const POSITION = /^\d{1,15}$/;
const MOST_WORDS = 6;

/** The habilitations of the grantor's perimeter, newest first: past, in force and coming. */
@Injectable()
export class ListHabilitations {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param after id of the last row of the page before.
   * @throws {Refusal} BAD_REQUEST for what is no position of this list.
   */
  async execute(actor: Actor, filter: HabilitationFilter, first: number, after: string | null): Promise<HabilitationPage> {
    if (after !== null && !POSITION.test(after)) throw new Refusal('BAD_REQUEST', 'Cette position de liste n’est pas valable\u00A0: reprenez la liste au début.');
    const now = this.clock.now();
    const criteria = criteriaOf(actor, filter, now);
    const page = habilitationPageQuery(criteria, after === null ? null : Number(after), first + 1);
    const rows = await this.db.run(page.statement, ...page.values);
    const total = async (): Promise<number> => {
      const count = habilitationCountQuery(criteria);
      const [row] = await this.db.run(count.statement, ...count.values);
      return row?.total ?? 0;
    };
    return { rows: rows.slice(0, first).map((row) => seenBy(actor, row, now)), hasNext: rows.length > first, total };
  }
}

/** A habilitation as one of its grantors sees it. */
export function seenBy(actor: Actor, row: HabilitationRow, now: Date): ListedHabilitation {
  const inForce = row.validFrom <= now && !isOver(row, now);
  const isTheirs = mayChange(actor, row);
  return { ...row, inForce, mayChange: isTheirs && !isOver(row, now), reviewReasons: inForce && isTheirs ? reviewReasons(row, now) : [] };
}

function criteriaOf(actor: Actor, { state, role, finess, search, toReview }: HabilitationFilter, now: Date): HabilitationCriteria {
  return {
    scope: scopeFor(actor, 'habilitation.read'),
    now,
    state: state ?? undefined,
    role: role ?? undefined,
    finess: finess ?? undefined,
    words: (search ?? '').toLowerCase().split(/\s+/u).filter((word) => word !== '').slice(0, MOST_WORDS),
    review: toReview ? { ...reviewLimits(now), roles: grantableRoles(actor), notAccount: actor.accountId } : undefined,
  };
}
