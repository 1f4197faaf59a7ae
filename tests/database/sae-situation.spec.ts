import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { SYSTEM_SCOPE } from '#access';
import { ImportDirectory } from '#directory';
import { type Database, ReportingWeek } from '#platform';
import { simulate } from '#simulation';
import { settle, situationReader } from '../support/evaluate.js';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';
import { sharedDataFile, shuffled, temporaryFile } from './directory-files.js';
import { INDEPENDENT_REPORTING, INDEPENDENT_SITUATION } from './independent-situation.sql.js';

const SAE = 'establishments-sae-2022.csv';
const file = sharedDataFile(SAE);
if (file === undefined) process.stderr.write(`Fichier ${SAE} absent (VIGIE_SHARED_DATA) : la situation n'est pas recalculée sur lui.\n`);
const whenPresent = file === undefined ? describe.skip : describe;

const clock = new TestClock('2026-11-23T20:00:00+01:00');
const LAST = ReportingWeek.of('2026-W47');
const WEEKS = Array.from({ length: 26 }, (_, index) => LAST.plus(-index));
const SIMULATION = { weeks: 26, seed: 1, now: clock.now(), until: LAST };

/** Rows that must not depend on how the files came in; ids and instants of computation left out. */
const TABLES = [
  `SELECT finess, week, version, stock_on_hand, consumption, received, crisis_consumption, levels::text, on_time FROM weekly_report ORDER BY 1, 2`,
  `SELECT * FROM coverage_current ORDER BY finess, item_code`,
  `SELECT week, department_code, item_code, stock_on_hand, crisis_consumption, consumption, safety_gap, level_counts,
     stale_establishments, stale_stock, stale_crisis_consumption FROM situation_cell ORDER BY 1, 2, 3`,
  `SELECT id, level, worst_level, status, opened_week, week, opened_at, resolved_week FROM alert WHERE kind = 'COVERAGE' ORDER BY id`,
];

whenPresent('The situation on the 2022 hospital sites, 26 simulated weeks', () => {
  let whole: TestDatabase;

  beforeAll(async () => {
    whole = await createTestDatabase();
    await new ImportDirectory(whole.db).execute(file ?? '');
    await simulate(whole.db, SIMULATION);
    await settle(whole.db, clock);
  }, 300_000);

  afterAll(async () => whole.close());

  it('equals an independent recomputation in SQL, every week, region and item', async () => {
    for (const week of WEEKS) {
      const situation = await situationReader(whole.db, clock).execute(SYSTEM_SCOPE, 'NATION', null, week);
      const expected = await whole.db.manager.query(INDEPENDENT_SITUATION, [week.monday]);
      const computed = situation.children.flatMap((region) =>
        region.items.filter(({ consumption }) => consumption !== null).map((item) => ({
          region: region.code,
          item: item.item.code,
          stock: item.stockOnHand ?? 0,
          crisis: item.crisisWeeklyConsumption ?? 0,
          consumption: item.consumption,
          gap: item.safetyGap ?? 0,
          levels: item.levels.map(({ establishments }) => establishments),
        })),
      );
      expect(sorted(computed)).toEqual(sorted(expected));
      expect(computed).toHaveLength(18 * 7);
      const reporting = await whole.db.manager.query(INDEPENDENT_REPORTING, [week.monday]);
      expect(situation.children.map(({ code, reporting: { expected: n, received, onTime }, items }) => ({
        region: code, expected: n, received, onTime, stale: items[0]?.staleEstablishments,
      }))).toEqual(reporting);
    }
  }, 300_000);

  it('gives the same rows when the file comes shuffled, in parts, each evaluated as it comes', async () => {
    const parts = await createTestDatabase();
    try {
      const [header, ...lines] = (await readFile(file ?? '', 'utf8')).trimEnd().split('\n');
      const mixed = shuffled(lines, 7);
      for (const part of [mixed.slice(0, 900), mixed.slice(900, 2_500), mixed.slice(2_500)]) {
        await new ImportDirectory(parts.db).execute(await temporaryFile(SAE, [header, ...part].join('\n')));
        await simulate(parts.db, SIMULATION);
        await settle(parts.db, clock, WEEKS.at(-1));
      }
      for (const table of TABLES) expect(await digest(parts.db, table)).toEqual(await digest(whole.db, table));
    } finally {
      await parts.close();
    }
  }, 600_000);
});

interface Sums {
  readonly region: string | null;
  readonly item: string;
}

function sorted<Row extends Sums>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => `${a.region}/${a.item}`.localeCompare(`${b.region}/${b.item}`));
}

async function digest(db: Database, table: string): Promise<unknown> {
  const [row] = await db.manager.query(`SELECT count(*)::int AS rows, md5(string_agg(t::text, E'\\n')) AS digest FROM (${table}) t`);
  return row;
}
