import { levelOf, worstFirst } from '../../figures/levels.js';
import { quantity, readQuantity } from '../../figures/numbers.js';
import type { CoverageLevel, CoverageRowFragment, EmergencyRequestLineInput } from '../../generated/graphql.js';
import type { AskDraft } from './ask-draft.js';

export interface AskTrouble {
  readonly path: string;
  readonly message: string;
}

const LARGEST_QUANTITY = 100_000_000;

/** The item asked for by the link; without one, those in critical shortage; else the most exposed that misses something. */
export function prefilled(coverage: readonly CoverageRowFragment[], article: string | null): Record<string, string> {
  const rows = worstFirst(coverage);
  const named = rows.filter(({ item }) => item.code === article);
  const grave = rows.filter(({ level }) => level === 'CRITICAL' || level === 'STOCK_OUT');
  const chosen = named.length > 0 ? named : grave.length > 0 ? grave : rows.filter(({ gap }) => gap).slice(0, 1);
  return Object.fromEntries(chosen.map((row) => [row.item.code, missingOf(row)]));
}

/** What is missing to reach the safety stock, as typed. */
export function missingOf({ gap }: Pick<CoverageRowFragment, 'gap'>): string {
  return gap ? quantity(gap) : '';
}

/** Cover and level with pieces added, by the same division as the server's; what is kept is the server's. */
export function withHelp(row: CoverageRowFragment, added: number): { weeks: number | null; level: CoverageLevel } {
  const { stockOnHand, crisisWeeklyConsumption: crisis, thresholds } = row;
  if (stockOnHand === null || !crisis) return { weeks: null, level: row.level };
  const weeks = (stockOnHand + added) / crisis;
  return { weeks, level: levelOf(weeks, thresholds) };
}

export function linesOf({ amounts }: AskDraft): EmergencyRequestLineInput[] {
  return Object.entries(amounts).map(([item, text]) => ({ item, quantity: readQuantity(text) ?? 0 }));
}

/** What must be mended before the recap. Paths: lines, lines.<item>, reason. */
export function askTroubles(draft: AskDraft): AskTrouble[] {
  const items = Object.entries(draft.amounts);
  const lines = items.flatMap(([item, text]) => {
    const amount = readQuantity(text);
    if (amount && amount <= LARGEST_QUANTITY) return [];
    return [{ path: `lines.${item}`, message: amount ? 'Quantité invraisemblable\u00A0: comptez en pièces' : 'Un nombre entier de pièces, au moins 1' }];
  });
  const none = items.length === 0 ? [{ path: 'lines', message: 'Cochez au moins un article.' }] : [];
  const reason = draft.reason.trim() === '' ? [{ path: 'reason', message: 'Dites pourquoi\u00A0: l’ARS décide sur ce motif, et il est conservé.' }] : [];
  return [...none, ...lines, ...reason];
}

/** The server's paths name lines by their rank. */
export function namedPath(path: string, { amounts }: AskDraft): string {
  const rank = /^lines\.(\d+)/.exec(path)?.[1];
  return rank === undefined ? path : `lines.${Object.keys(amounts)[Number(rank)] ?? ''}`;
}
