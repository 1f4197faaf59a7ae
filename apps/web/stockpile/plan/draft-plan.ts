import { counted, quantity, readQuantity } from '../../figures/numbers.js';
import type { LotProposalPartsFragment } from '../../generated/graphql.js';

type ProposedLot = LotProposalPartsFragment['lots'][number];

/** One lot of the plan as it stands on the screen. Pieces. */
export interface DraftRow {
  readonly lot: ProposedLot['lot'];
  readonly order: number;
  readonly available: number;
  /** What the field shows. */
  readonly typed: string;
  /** Zero while what is typed is not a quantity. */
  readonly take: number;
  /** Taken so far; null for a lot left alone. */
  readonly cumulative: number | null;
  readonly rest: number;
  /** What forbids to send this line. */
  readonly problem: string | undefined;
}

/** One item of the request and the lots it takes. */
export interface DraftLine {
  readonly proposal: LotProposalPartsFragment;
  readonly rows: readonly DraftRow[];
  readonly taken: number;
}

/** The proposal with what the person has typed over it, lot by lot. */
export function draftOf(proposals: readonly LotProposalPartsFragment[], edits: ReadonlyMap<string, string>): DraftLine[] {
  return proposals.map((proposal) => {
    let taken = 0;
    const rows = proposal.lots.map(({ lot, order, available, take: proposed }): DraftRow => {
      const typed = edits.get(lot.id) ?? quantity(proposed);
      const read = typed.trim() === '' ? 0 : readQuantity(typed);
      const take = read ?? 0;
      taken += take;
      return { lot, order, available, typed, take, cumulative: take > 0 ? taken : null, rest: available - take, problem: problemOf(read, available) };
    });
    return { proposal, rows, taken };
  });
}

function problemOf(read: number | undefined, available: number): string | undefined {
  if (read === undefined) return 'Un nombre entier de pièces, 0 pour ne rien prendre.';
  return read > available ? `Il ne reste que ${quantity(available)} disponibles dans ce lot.` : undefined;
}

/** Lots of the plan as they are sent. */
export function takesOf(lines: readonly DraftLine[]): { lotId: string; quantity: number }[] {
  return lines.flatMap(({ rows }) => rows.filter(({ take }) => take > 0).map(({ lot, take }) => ({ lotId: lot.id, quantity: take })));
}

const NEVER = '9999-12-31';
const expiryOf = ({ lot }: DraftRow): string => lot.expiresOn ?? NEVER;

/** Where the plan leaves the doctrine's order or what was granted: allowed, with a reason. The server says the same. */
export function departuresOf(lines: readonly DraftLine[]): string[] {
  return lines.flatMap(({ proposal, rows, taken }) => {
    const found: string[] = [];
    const kept = rows.find((early) => early.rest > 0 && rows.some((late) => late.take > 0 && expiryOf(early) < expiryOf(late)));
    if (kept) found.push(`Le lot ${kept.lot.lotNumber}, qui périme plus tôt, garderait ${counted(kept.rest, 'pièce')}.`);
    const over = taken - proposal.left;
    if (over > 0) found.push(`${proposal.item.labelPlural}\u00A0: ${counted(over, 'pièce')} de plus que le reste à prévoir (${quantity(proposal.left)}).`);
    return found;
  });
}

/** What would still have to be sent after this shipment. */
export function shortOf({ proposal, taken }: DraftLine): number {
  return Math.max(0, proposal.left - taken);
}
