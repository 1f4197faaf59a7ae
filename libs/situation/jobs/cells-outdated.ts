import { jobContract } from '#platform';

/** Wakes the recompute of the cells that are marked; which ones is in the database. */
export const cellsOutdated = jobContract('cells-outdated');
