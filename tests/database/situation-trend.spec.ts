import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SYSTEM_SCOPE } from '#access';
import { Catalogue } from '#catalogue';
import { Directory } from '#directory';
import { ReportingWeek } from '#platform';
import { ReadTrend, TerritoryNames } from '#situation';
import { simulate } from '#simulation';
import { settle, situationReader } from '../support/evaluate.js';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';
import { laySmallCountry } from '../support/small-country.js';

const clock = new TestClock('2026-11-23T20:00:00+01:00');
const LAST = ReportingWeek.of('2026-W47');
let base: TestDatabase;

beforeAll(async () => {
  base = await createTestDatabase();
  await laySmallCountry(base.db);
  await simulate(base.db, { weeks: 8, seed: 3, now: clock.now(), until: LAST });
  await settle(base.db, clock, LAST.plus(-7));
});

afterAll(async () => base.close());

test.each([
  ['NATION', null],
  ['REGION', '44'],
  ['DEPARTMENT', '67'],
] as const)('the trend of %s %s is its situations, week by week', async (kind, code) => {
  const directory = new Directory(base.db);
  const trend = new ReadTrend(base.db, new Catalogue(base.db), directory, new TerritoryNames(directory), clock);
  const points = await trend.execute(SYSTEM_SCOPE, kind, code, 'FFP2_MASK', 8);
  expect(points).toHaveLength(8);
  const position = (await new Catalogue(base.db).items()).findIndex((item) => item.code === 'FFP2_MASK');
  for (const point of points) {
    const situation = await situationReader(base.db, clock).execute(SYSTEM_SCOPE, kind, code, point.week);
    const { levels, consumption, weeksOfCover } = situation.items[position] ?? {};
    expect({ levels: point.levels, consumption: point.consumption, weeksOfCover: point.weeksOfCover, reporting: point.reporting }).toEqual({
      levels, consumption: consumption ?? 0, weeksOfCover, reporting: situation.reporting,
    });
  }
});
