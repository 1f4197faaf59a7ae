import { DEFAULT_COLLECTION } from '#catalogue';
import type { CoverageLevel } from '#coverage';
import type { Narrowing } from '#directory';

/** Establishments whose worst level, among the last figures of their items, is one of these: the level shown on their row. */
export function atLevels(levels: readonly CoverageLevel[]): Narrowing {
  const condition = (parameter: string): string => `(SELECT max(c.level) FROM coverage_current c
    WHERE c.finess = e.finess AND c.level <= 'STOCK_OUT') = ANY(${parameter}::coverage_level[])`;
  return { letter: 'L', condition, value: levels };
}

/** Expected establishments without a report for a week. */
export function withoutReport(monday: string): Narrowing {
  return { letter: 'm', condition: (parameter) => `${expected(parameter)} AND NOT ${reported(parameter)}`, value: monday };
}

/** Establishments with a report for a week. */
export function withReport(monday: string): Narrowing {
  return { letter: 'p', condition: reported, value: monday };
}

function expected(week: string): string {
  return `EXISTS (SELECT 1 FROM enrolment n WHERE n.finess = e.finess AND n.collection_id = ${DEFAULT_COLLECTION}
    AND n.expected_from <= ${week}::date AND (n.expected_until IS NULL OR n.expected_until > ${week}::date))`;
}

function reported(week: string): string {
  return `EXISTS (SELECT 1 FROM weekly_report r WHERE r.finess = e.finess AND r.week = ${week}::date AND r.collection_id = ${DEFAULT_COLLECTION})`;
}
