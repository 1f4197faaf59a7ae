import { ReportingWeek } from '#platform';
import { RandomStream } from './random-stream.js';

/** Weeks are numbered from here, so that an epidemic does not depend on the weeks asked for. */
const FIRST_WEEK = ReportingWeek.of('2020-W01');
const WEEKS_PER_YEAR = 52.1775;
/** The winter peak, in weeks after the first of January. */
const WINTER_PEAK_WEEK = 4;
const WINTER_AMPLITUDE = 0.15;
/** One national wave in each slot of this many weeks. */
const WAVE_EVERY_WEEKS = 17;
const REGIONAL_DELAY_WEEKS = 3;

export function weekNumber(week: ReportingWeek): number {
  return FIRST_WEEK.weeksUntil(week);
}

/**
 * Care activity of a region in a week, 1 in a quiet week: a winter season plus epidemic waves, which reach each region
 * with its own delay (up to 3 weeks before or after the nation) and strength.
 */
export function epidemicActivity(seed: number, regionCode: string, week: number): number {
  const season = WINTER_AMPLITUDE * Math.cos((2 * Math.PI * (week - WINTER_PEAK_WEEK)) / WEEKS_PER_YEAR);
  const delay = RandomStream.of(seed, `region-delay:${regionCode}`).between(-REGIONAL_DELAY_WEEKS, REGIONAL_DELAY_WEEKS);
  const slot = Math.floor(week / WAVE_EVERY_WEEKS);
  let waves = 0;
  for (let near = slot - 1; near <= slot + 1; near += 1) waves += waveAt(seed, regionCode, near, week - delay);
  return 1 + season + waves;
}

function waveAt(seed: number, regionCode: string, slot: number, week: number): number {
  const national = RandomStream.of(seed, `wave:${slot}`);
  const peak = slot * WAVE_EVERY_WEEKS + national.between(3, WAVE_EVERY_WEEKS - 3);
  const amplitude = national.between(0.12, 0.5);
  const width = national.between(2.5, 4.5);
  const regional = RandomStream.of(seed, `wave:${slot}:${regionCode}`).between(0.6, 1.4);
  return amplitude * regional * Math.exp(-(((week - peak) / width) ** 2));
}
