import { Injectable } from '@nestjs/common';
import { type Actor, scopeFor } from '#access';
import type { Item } from '#catalogue';
import type { ReportingWeek } from '#platform';
import { type PastReport, ReadReports, type WeeklyReport } from '#reporting';
import { type EntryCoverage, entryCoverage } from '../rules/entry-coverage.js';
import type { ResolvedThresholds } from '../rules/thresholds.js';
import { type EntryBasis, ReadEntryBasis } from './entry-basis.js';

export interface EntryReferenceItem {
  readonly item: Item;
  /** Pieces, of the last report before the week; null without one. */
  readonly previousStock: number | null;
  readonly previousConsumption: number | null;
  /** Coverage of that report as the rules give it now; its crisis consumption is the one in force. */
  readonly previous: EntryCoverage;
  readonly thresholds: ResolvedThresholds;
  readonly safetyWeeks: number;
}

/** All that a person needs beside the fields of one week's report. */
export interface EntryReference {
  readonly week: ReportingWeek;
  readonly expected: boolean;
  /** In whose name the report is sent; null when the directory knows no director. */
  readonly directorName: string | null;
  /** Week of the last report before this one. */
  readonly previousWeek: ReportingWeek | null;
  /** What was already sent for this week. */
  readonly current: WeeklyReport | undefined;
  readonly items: readonly EntryReferenceItem[];
}

/** Four statements, whatever the past. */
@Injectable()
export class ReadEntryReference {
  constructor(
    private readonly basis: ReadEntryBasis,
    private readonly reports: ReadReports,
  ) {}

  /** @throws {Refusal} FORBIDDEN outside the perimeter in which the actor reports. */
  async execute(actor: Actor, finess: string, week: ReportingWeek): Promise<EntryReference> {
    const scope = scopeFor(actor, 'report.submit');
    const basis = await this.basis.execute(scope, finess, week);
    const current = await this.reports.one(scope, finess, week);
    const directs = actor.habilitations.some((held) => held.role === 'DIRECTOR' && held.scopeCode === finess);
    const [last] = basis.history;
    return {
      week,
      expected: basis.expected,
      directorName: directs ? actor.name : basis.directorName,
      previousWeek: last?.week ?? null,
      current,
      items: basis.items.map((item, position) => referenceOf(item, position, { week, basis, last })),
    };
  }
}

interface Known {
  readonly week: ReportingWeek;
  readonly basis: EntryBasis;
  readonly last: PastReport | undefined;
}

function referenceOf(item: Item, position: number, { week, basis, last }: Known): EntryReferenceItem {
  const { history, safetyWeeks } = basis;
  const thresholds = basis.thresholdsOf(item.code);
  const earlier = history.map((report) => ({ week: report.week, amount: report.consumption[position] ?? 0 }));
  const previousStock = last?.stockOnHand[position] ?? null;
  const changes = basis.changesOf(item.code);
  const previous = entryCoverage({
    week: last?.week ?? week, stockOnHand: previousStock, consumption: null, earlier, changes, thresholds, safetyWeeks,
  });
  return { item, previousStock, previousConsumption: last?.consumption[position] ?? null, previous, thresholds, safetyWeeks };
}
