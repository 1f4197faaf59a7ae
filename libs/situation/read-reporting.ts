import { Inject, Injectable } from '@nestjs/common';
import type { Scope, ScopeKind } from '#access';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { CLOCK, type Clock, Database, instantOfQuarter, quartersInto, ReportingWeek } from '#platform';
import { cumulativeByHour, curveStart, receivedBy } from './rules/reporting-curve.js';
import { type ArrivalsRow, arrivalsOf, type RateRow, ratesOfDepartments, ratesOfRegions } from './store/reporting-store.js';
import { territoryInScope } from './territory-in-scope.js';
import { TerritoryNames } from './territory-names.js';

export interface CurvePoint {
  readonly at: Date;
  /** Hours since the week's Monday 00:00 in Paris: what two weeks have in common. */
  readonly hour: number;
  readonly received: number;
}

/** Reports received of those expected, at a moment. */
export interface ReportedBy {
  readonly week: ReportingWeek;
  readonly expected: number;
  readonly received: number;
  /** Null when nobody is expected. */
  readonly rate: number | null;
}

interface WeekCurve extends ReportedBy {
  /** The running total by hour, up to now or the deadline. */
  readonly points: CurvePoint[];
}

export interface ReportingCurve extends WeekCurve {
  readonly deadline: Date;
  readonly sameHourLastWeek: ReportedBy;
  readonly previous: WeekCurve;
}

export interface TerritoryReporting extends ReportedBy {
  readonly kind: 'REGION' | 'DEPARTMENT';
  readonly code: string;
  readonly label: string;
  readonly sameHourLastWeek: ReportedBy;
}

/** How the reports of a week come in, hour by hour, beside the week before: from counts kept with the cells. */
@Injectable()
export class ReadReporting {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly names: TerritoryNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param asked the last complete week when undefined.
   * @throws {Refusal} FORBIDDEN outside the scope, as for rates.
   */
  async curve(scope: Scope, kind: ScopeKind, code: string | null, asked?: ReportingWeek): Promise<ReportingCurve> {
    const territory = await territoryInScope(this.names, scope, kind, code);
    const now = this.clock.now();
    const week = asked ?? ReportingWeek.lastComplete(now);
    const before = week.plus(-1);
    const { deadline } = await this.catalogue.doctrine(week);
    const rows = await this.db.run(arrivalsOf[territory.kind], DEFAULT_COLLECTION, [week.monday, before.monday], territory.code);
    const current = rowOf(rows, week);
    const previous = rowOf(rows, before);
    const from = curveStart([current, previous]);
    const closing = quartersInto(week, week.deadline(deadline));
    const elapsed = quartersInto(week, now);
    const points = pointsOf(week, current, from, Math.min(elapsed, closing));
    if (elapsed < closing) points.push({ at: now, hour: elapsed / 4, received: current.received });
    return {
      ...reported(week, current.expected, current.received),
      deadline: week.deadline(deadline),
      points,
      sameHourLastWeek: reported(before, previous.expected, receivedBy(previous, elapsed)),
      previous: { ...reported(before, previous.expected, previous.received), points: pointsOf(before, previous, from, closing) },
    };
  }

  /**
   * Regions of the nation, or departments of the nation or of a region, the lowest rate first.
   * @param within code of the region; the nation when null.
   */
  async rates(scope: Scope, kind: 'REGION' | 'DEPARTMENT', within: string | null, asked?: ReportingWeek): Promise<TerritoryReporting[]> {
    const whole = kind === 'DEPARTMENT' && within !== null ? 'REGION' : 'NATION';
    const territory = await territoryInScope(this.names, scope, whole, within);
    const now = this.clock.now();
    const week = asked ?? ReportingWeek.lastComplete(now);
    const before = week.plus(-1);
    const statement = kind === 'REGION' ? ratesOfRegions : ratesOfDepartments[whole];
    const rows = await this.db.run(statement, DEFAULT_COLLECTION, week.monday, territory.code, before.monday, quartersInto(week, now));
    const byCode = new Map(rows.map((row) => [row.territory, row]));
    const places = kind === 'REGION' ? await this.names.regions() : await this.departments(territory.code);
    return places
      .map(({ code, name }) => ({ kind, code, label: name, ...ratesOf(byCode.get(code), week, before) }))
      .toSorted((a, b) => (a.rate ?? 2) - (b.rate ?? 2) || a.label.localeCompare(b.label, 'fr'));
  }

  private async departments(region: string | null) {
    return (await this.names.departments()).filter((one) => region === null || one.regionCode === region);
  }
}

function ratesOf(row: RateRow | undefined, week: ReportingWeek, before: ReportingWeek) {
  return {
    ...reported(week, row?.expected ?? 0, row?.received ?? 0),
    sameHourLastWeek: reported(before, row?.expectedBefore ?? 0, row?.receivedBefore ?? 0),
  };
}

function reported(week: ReportingWeek, expected: number, received: number): ReportedBy {
  return { week, expected, received: Math.round(received), rate: expected > 0 ? received / expected : null };
}

function rowOf(rows: readonly ArrivalsRow[], week: ReportingWeek): ArrivalsRow {
  const row = rows.find((one) => one.week === week.monday);
  if (!row) throw new Error(`No arrivals for ${week}`);
  return row;
}

function pointsOf(week: ReportingWeek, row: ArrivalsRow, from: number, untilQuarter: number): CurvePoint[] {
  return cumulativeByHour(row, from, Math.floor(untilQuarter / 4)).map((point) => ({ ...point, at: instantOfQuarter(week, point.hour * 4) }));
}
