import { ReportingWeek } from '../../../libs/platform/index.js';
import type { LoadServer } from '../environment/server.js';
import { evaluateLastWeek } from './evaluate.js';
import { layCountry } from './lay-country.js';

/** The two sizes at which every read must cost the same. */
export const SIZES = [3_000, 100_000] as const;
const WEEKS = 104;
/** Weeks whose versions are kept: the reads of the past go no further back here, to spare disk. */
const VERSIONS = 12;

export function lastCompleteWeek(): ReportingWeek {
  return ReportingWeek.lastComplete(new Date());
}

/** A country of 104 weeks up to the last complete one, evaluated and counted by the product itself. */
export async function prepareCountry(server: LoadServer, establishments: number): Promise<string> {
  const last = lastCompleteWeek();
  return server.prepare(`vigie_load_${establishments}_${last.toString().replace('-', '_').toLowerCase()}`, async (url) => {
    await layCountry(url, { establishments, weeks: { last, count: WEEKS, versions: VERSIONS }, directors: 2_000 });
    await evaluateLastWeek(url, establishments);
  });
}
