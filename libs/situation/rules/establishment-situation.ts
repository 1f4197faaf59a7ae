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
    ...assembleItems(items, sums, 1),
    children: [],
  };
}

const NOTHING = {
  stockOnHand: 0,
  crisisConsumption: 0,
  consumption: 0,
  safetyGap: 0,
  staleEstablishments: 0,
  staleStock: 0,
  staleCrisisConsumption: 0,
  staleUnknown: 0,
};

function toSums(row: EstablishmentWeekRow, itemCode: string, position: number, received: boolean, safetyWeeks: number): ItemSums {
  const stock = row.stockOnHand?.[position] ?? 0;
  const crisis = row.crisisConsumption?.[position] ?? null;
  const counted = {
    territory: row.finess,
    itemCode,
    levelCounts: COVERAGE_LEVELS.map((level) => (received && row.levels?.[position] === level ? 1 : 0)),
    ...NOTHING,
  };
  if (received) {
    const consumption = row.consumption?.[position] ?? 0;
    if (crisis === null) return { ...counted, consumption };
    return { ...counted, consumption, stockOnHand: stock, crisisConsumption: crisis, safetyGap: safetyGapOf(stock, crisis, safetyWeeks) };
  }
  if (row.week === null) return counted;
  if (crisis === null) return { ...counted, staleEstablishments: 1, staleUnknown: 1 };
  return { ...counted, staleEstablishments: 1, staleStock: stock, staleCrisisConsumption: crisis };
}
