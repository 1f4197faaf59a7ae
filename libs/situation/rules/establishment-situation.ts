import type { Item } from '#catalogue';
import { COVERAGE_LEVELS, safetyGapOf } from '#coverage';
import { ReportingWeek } from '#platform';
import type { Situation } from './situation.js';
import type { EstablishmentWeekRow, ItemSums } from './sums.js';
import { assembleItems } from './assemble.js';

/** One establishment in the form of a territory: its report of the week, or its last known figures counted as stale. */
export function establishmentSituation(row: EstablishmentWeekRow, week: ReportingWeek, items: readonly Item[], safetyWeeks: number, now: Date): Situation {
  const received = row.week === week.monday;
  const sums = items.map((item, position) => toSums(row, item.code, position, received, safetyWeeks));
  return {
    kind: 'ESTABLISHMENT',
    code: row.finess,
    label: row.name,
    week,
    computedAt: now,
    reporting: { expected: 1, received: received ? 1 : 0, onTime: received && row.onTime ? 1 : 0, rate: received ? 1 : 0 },
    items: assembleItems(items, new Map(sums.map((one) => [one.itemCode, one]))),
    children: [],
  };
}

function toSums(row: EstablishmentWeekRow, itemCode: string, position: number, received: boolean, safetyWeeks: number): ItemSums {
  const stock = row.stockOnHand?.[position] ?? 0;
  const crisis = row.crisisConsumption?.[position] ?? null;
  const stale = row.week !== null && !received;
  return {
    territory: row.finess,
    itemCode,
    stockOnHand: received && crisis !== null ? stock : 0,
    crisisConsumption: received ? (crisis ?? 0) : 0,
    consumption: received ? (row.consumption?.[position] ?? 0) : 0,
    safetyGap: received && crisis !== null ? safetyGapOf(stock, crisis, safetyWeeks) : 0,
    levelCounts: COVERAGE_LEVELS.map((level) => (received && row.levels?.[position] === level ? 1 : 0)),
    staleEstablishments: stale ? 1 : 0,
    staleStock: stale && crisis !== null ? stock : 0,
    staleCrisisConsumption: stale ? (crisis ?? 0) : 0,
  };
}
