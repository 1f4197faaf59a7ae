import { LARGEST_PAGE } from '../shared/connection.js';

/** Arguments that say how much is wanted, with the most that is ever given: resolvers keep within, whatever is asked. */
export const LARGEST = new Map<string, number>([
  ['first', LARGEST_PAGE],
  ['weeks', 260],
]);

/** Whole numbers that say something else than how much is wanted. */
export const NOT_A_SIZE: ReadonlySet<string> = new Set(['offset', 'radiusKm']);

/** A list whose length nobody asks for: the items of the catalogue, the levels of a situation, the lines of a request. */
const USUAL_LENGTH = 10;
const DEPARTMENTS = 101;

/** Lists of another length, by "Type.field". */
const LENGTHS = new Map<string, number>([
  ['Query.territories', DEPARTMENTS],
  ['Query.reportingRates', DEPARTMENTS],
  ['Query.stockpileLots', 100],
  ['Query.stockpileMovements', LARGEST_PAGE],
  ['Query.doctrineHistory', 50],
  ['Query.rollOutByRegion', 18],
  ['Query.habilitationReviews', 19],
  ['Query.registrationsByDepartment', DEPARTMENTS],
  ['Situation.children', DEPARTMENTS],
  ['Wave.byRegion', 18],
  ['ReportingCurve.points', 200],
  // The number of weeks is that of the lists inside.
  ['Query.situationTrends', USUAL_LENGTH],
  ['Query.coverageHistory', USUAL_LENGTH],
]);

/**
 * How many elements a list has at most, as far as its cost goes.
 * @param asked what the operation asks of this field, or of the one it is a part of
 */
export function lengthOf(coordinate: string, asked: number | undefined): number {
  return LENGTHS.get(coordinate) ?? asked ?? USUAL_LENGTH;
}

/** Coordinates with a length of their own; a test looks each up in the schema. */
export const KNOWN_LISTS: readonly string[] = [...LENGTHS.keys()];
