import { levelOf } from '../../figures/levels.js';
import type { CoverageLevel, EntryScreenQuery } from '../../generated/graphql.js';
import type { Check } from './use-check.js';
import { type Draft, keptKey } from './draft/draft.js';
import { type EntryField, isComplete, isUnreadable, NOTHING_TYPED, type Texts, type Typed, type TypedLine } from './draft/typed-report.js';
import { fieldOf, isDoubtful, type Warning } from './fields/warning-words.js';

export type Reference = EntryScreenQuery['entryReference'];
export type ReferenceLine = Reference['lines'][number];

/** One item as the table shows it. */
export interface EntryLine {
  readonly reference: ReferenceLine;
  readonly texts: Texts;
  /** Last week's amounts; null where it said none. */
  readonly previous: Readonly<Record<EntryField, number | null>>;
  readonly isComplete: boolean;
  readonly weeks: number | null;
  /** Undefined without a stock. */
  readonly level: CoverageLevel | undefined;
  /** Not yet answered by the person, worst first. */
  readonly warnings: readonly Warning[];
  /** The stock itself is in doubt: no level is told from it. */
  readonly isDoubtful: boolean;
  /** What must be mended before sending. */
  readonly problems: Partial<Record<EntryField, string>>;
}

interface Known {
  readonly typed: Typed;
  readonly lines: readonly TypedLine[];
  readonly check: Check | undefined;
  readonly draft: Draft | undefined;
  readonly received: Readonly<Record<string, number | null>>;
}

/** Everything the table shows, from what is typed and what the service said of it. */
export function entryLines(reference: Reference, { typed, lines, check, draft, received }: Known): EntryLine[] {
  return reference.lines.map((line, index) => {
    const { code } = line.item;
    const texts = typed[code] ?? NOTHING_TYPED;
    const stock = lines[index]?.stockOnHand ?? null;
    const crisis = check?.lines.find(({ item }) => item.code === code)?.crisisWeeklyConsumption ?? line.crisisWeeklyConsumption;
    const weeks = stock === null || crisis === null || crisis === 0 ? null : stock / crisis;
    const warnings = oneAtATime((check?.warnings ?? []).filter((warning) => warning.item === code && isAbout(warning, lines[index]) && !isKept(warning, draft)));
    return {
      reference: line,
      texts,
      previous: { stockOnHand: line.previousStock, received: received[code] ?? null, consumption: line.previousConsumption },
      isComplete: isComplete(texts),
      weeks,
      level: stock === null ? undefined : crisis === 0 ? 'NOT_USED' : levelOf(weeks, line.thresholds),
      warnings,
      isDoubtful: warnings.some(isDoubtful),
      problems: problemsOf(texts, check, index),
    };
  });
}

/** A stock in boxes breaks its balance too: once converted or kept, the balance speaks for itself. */
function oneAtATime(warnings: readonly Warning[]): readonly Warning[] {
  const inBoxes = warnings.some((warning) => warning.code === 'BOXES_FOR_PIECES');
  return inBoxes ? warnings.filter(({ balance }) => balance === null) : warnings;
}

/** The service answers a moment after the last key: its word on another value is not shown any more. */
function isAbout(warning: Warning, line: TypedLine | undefined): boolean {
  return line?.[fieldOf(warning)] === warning.actual;
}

function isKept(warning: Warning, draft: Draft | undefined): boolean {
  const key = keptKey({ item: warning.item, field: fieldOf(warning), code: warning.code });
  return draft?.entries[key]?.text === String(warning.actual);
}

function problemsOf(texts: Texts, check: Check | undefined, index: number): EntryLine['problems'] {
  const problems: Partial<Record<EntryField, string>> = {};
  for (const field of ['stockOnHand', 'received', 'consumption'] as const) {
    const told = check?.problems.find(({ path }) => path === `lines.${index}.${field}`)?.message;
    if (isUnreadable(texts[field])) problems[field] = 'Nombre entier de pièces attendu.';
    else if (told && texts[field] !== '') problems[field] = told;
  }
  return problems;
}
