import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeFor } from '#access';
import { Catalogue, DEFAULT_COLLECTION, type Item } from '#catalogue';
import { CLOCK, type Clock, type Problem, type ReportingWeek } from '#platform';
import { checkTypedLines, checkWeek, notExpected, type PartialLine, type ReportWarning, reportWarnings, type TypedAmounts } from '#reporting';
import { type EntryCoverage, entryCoverage } from '../rules/entry-coverage.js';
import type { ResolvedThresholds } from '../rules/thresholds.js';
import { type EntryBasis, ReadEntryBasis } from './entry-basis.js';

export interface CheckWeeklyReportPayload {
  readonly finess: string;
  /** ISO week, "2026-W47". */
  readonly week: string;
  readonly lines: readonly PartialLine[];
}

export interface CheckedItem extends EntryCoverage {
  readonly item: Item;
  readonly warnings: readonly ReportWarning[];
  readonly thresholds: ResolvedThresholds;
  /** Stock and consumption are there. */
  readonly complete: boolean;
}

export interface WeeklyReportCheck {
  /** What would be refused; a line that is not typed yet is not among it. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly ReportWarning[];
  /** Empty when the week itself is refused. */
  readonly items: readonly CheckedItem[];
}

/** What sending a report would answer and give, as it is being typed. Writes nothing; three statements. */
@Injectable()
export class CheckWeeklyReport {
  constructor(
    private readonly basis: ReadEntryBasis,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN outside the perimeter in which the actor reports. */
  async execute(actor: Actor, payload: CheckWeeklyReportPayload): Promise<WeeklyReportCheck> {
    const scope = scopeFor(actor, 'report.submit');
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    const { problems, amounts } = checkTypedLines(payload.lines, items.map((item) => item.code));
    const checked = checkWeek(payload.week, this.clock.now());
    if (checked.kind === 'invalid') {
      // The perimeter is what establishments say: a wrong week must not tell whether another establishment exists.
      if (!scope.nation && !scope.establishments.includes(payload.finess)) throw outOfScope();
      return { problems: [...checked.problems, ...problems], warnings: [], items: [] };
    }
    const basis = await this.basis.execute(scope, payload.finess, checked.week);
    const refused = basis.expected ? [] : notExpected(checked.week).problems;
    const warnings = reportWarnings(checked.week, amounts, basis.history, items);
    return {
      problems: [...refused, ...problems],
      warnings,
      items: items.map((item, position) => checkedItem(item, position, { week: checked.week, amounts, basis, warnings })),
    };
  }
}

interface Typed {
  readonly week: ReportingWeek;
  readonly amounts: TypedAmounts;
  readonly basis: EntryBasis;
  readonly warnings: readonly ReportWarning[];
}

function checkedItem(item: Item, position: number, { week, amounts, basis, warnings }: Typed): CheckedItem {
  const stockOnHand = amounts.stockOnHand[position] ?? null;
  const consumption = amounts.consumption[position] ?? null;
  const thresholds = basis.thresholdsOf(item.code);
  const earlier = basis.history.map((report) => ({ week: report.week, amount: report.consumption[position] ?? 0 }));
  const { safetyWeeks } = basis;
  const coverage = entryCoverage({ week, stockOnHand, consumption, earlier, changes: basis.changesOf(item.code), thresholds, safetyWeeks });
  return {
    ...coverage,
    item,
    thresholds,
    complete: stockOnHand !== null && consumption !== null,
    warnings: warnings.filter((warning) => warning.item === item.code),
  };
}
