import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '#access';
import { Catalogue } from '#catalogue';
import { createLogger, createQueueBackend, JobQueue, ReportingWeek } from '#platform';
import { SubmitWeeklyReport, type ReportLine } from '#reporting';
import { createTestDatabase, testConfig, TestClock, type TestDatabase } from '../support/index.js';
import { HAGUENAU, ITEMS, laySmallCountry, LILLE, STRASBOURG } from '../support/small-country.js';
import { file, forgetReports, importText, MONDAY_MORNING, storedReports } from './import-reports-scene.js';

const clock = new TestClock(MONDAY_MORNING);
const LAST = ReportingWeek.of('2026-W47');
const director: Actor = {
  accountId: '00000000-0000-4000-8000-000000000001',
  name: 'Claire Weber',
  email: 'director.strasbourg@demo.vigie',
  habilitations: [{ role: 'DIRECTOR', scopeKind: 'ESTABLISHMENT', scopeCode: STRASBOURG }],
};

let test: TestDatabase;
let queue: JobQueue;
let entry: SubmitWeeklyReport;

beforeAll(async () => {
  test = await createTestDatabase();
  await laySmallCountry(test.db);
  const config = testConfig(test.url);
  queue = new JobQueue(createQueueBackend(config), createLogger(config, 'test'));
  entry = new SubmitWeeklyReport(test.db, queue, new Catalogue(test.db, clock), clock);
});
beforeEach(async () => forgetReports(test.db));
afterAll(async () => {
  await queue.close();
  await test.close();
});

type Report = readonly ReportLine[];

/** What a form answers: the codes of its problems, or its warnings as "item code message". */
async function typed(week: ReportingWeek, lines: Report): Promise<string[]> {
  const payload = { finess: STRASBOURG, week: week.toString(), expectedVersion: 0, lines, idempotencyKey: randomUUID() };
  const outcome = await entry.execute(director, payload);
  if (outcome.kind === 'conflict') throw new Error('Nobody else types');
  const told = outcome.kind === 'success' ? outcome.warnings.map(({ item, code, message }) => `${item} ${code} ${message}`) : outcome.problems.map(({ code }) => code);
  return told.toSorted();
}

function rows(finess: string, week: ReportingWeek, lines: Report): string[] {
  return lines.map(({ item, stockOnHand, consumption, received }) => [finess, week.toString(), item, stockOnHand, consumption, received ?? ''].join(';'));
}

/** What the import says of a file, in the same words, without the lines that only follow others. */
async function read(lines: readonly string[], dryRun = false): Promise<string[]> {
  const { report } = await importText(test.db, clock, file(...lines), { dryRun });
  const told = report.replace('\uFEFF', '').trimEnd().split('\r\n').slice(1).map((row) => row.split(';'));
  return told
    .filter(([, , , , , code]) => code !== 'REPORT_REFUSED')
    .map(([, , , item, severity, code, message]) => (severity === 'erreur' ? `${code}` : `${item} ${code} ${message}`))
    .toSorted();
}

const amount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 900, max: 1_100 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 10, 20, 21, 50, 5_000, 100_000) },
);
const badAmount = fc.constantFrom(-1, 1.5, 100_000_001);
const anyReport = fc.tuple(...ITEMS.map((item) => fc.record({ item: fc.constant(item), stockOnHand: amount, consumption: amount, received: fc.option(amount) })));
const anyBadReport = fc
  .tuple(anyReport, fc.nat({ max: 6 }), fc.constantFrom('stockOnHand', 'consumption', 'received', 'item', 'missing', 'twice'), badAmount)
  .map(([report, at, what, bad]): Report => {
    if (what === 'missing') return report.filter((_, index) => index !== at);
    if (what === 'twice') return report.flatMap((line, index) => (index === at ? [line, line] : [line]));
    return report.map((line, index) => (index === at ? { ...line, [what]: what === 'item' ? 'TABLET' : bad } : line));
  });

describe('the same figures', () => {
  it('typed week after week, imported week after week, and imported all in one file meet the same warnings and become the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyReport, { minLength: 2, maxLength: 8 }), async (reports) => {
        await forgetReports(test.db);
        const weeks = reports.map((lines, index) => ({ week: LAST.plus(index + 1 - reports.length), lines }));
        const atOnce = weeks.toReversed().flatMap(({ week, lines }) => rows(LILLE, week, lines));
        const dry = await read(atOnce, true);
        const all: string[] = [];
        for (const { week, lines } of weeks) {
          const told = await typed(week, lines);
          expect(await read(rows(HAGUENAU, week, lines))).toEqual(told);
          all.push(...told);
        }
        expect(dry).toEqual(all.toSorted());
        expect(await read(atOnce)).toEqual(dry);
        const stored = await storedReports(test.db);
        const of = (finess: string): object[] => stored.filter((one) => one.finess === finess).map((one) => ({ ...one, finess: '' }));
        expect(of(STRASBOURG)).toHaveLength(weeks.length);
        expect(of(HAGUENAU)).toEqual(of(STRASBOURG));
        expect(of(LILLE)).toEqual(of(STRASBOURG));
      }),
      { numRuns: 12 },
    );
  });

  it('meet the same refusals', async () => {
    await fc.assert(
      fc.asyncProperty(anyBadReport, async (lines) => {
        const told = await typed(LAST, lines);
        expect(told).not.toEqual([]);
        expect(await read(rows(HAGUENAU, LAST, lines))).toEqual(told);
        expect(await storedReports(test.db)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('tell boxes taken for pieces, an outlier and a broken balance each time they are read', async () => {
    const calm = (consumption: number, stockOnHand = 1_000): Report => ITEMS.map((item) => ({ item, stockOnHand, consumption, received: consumption }));
    for (let ago = 8; ago >= 1; ago -= 1) await read(rows(LILLE, LAST.plus(-ago), calm(200)));
    const odd = calm(200).map((line) => {
      if (line.item === 'SURGICAL_MASK') return { ...line, consumption: 4, received: 4 };
      if (line.item === 'GOWN') return { ...line, consumption: 900, received: 900 };
      return line.item === 'CAP' ? { ...line, stockOnHand: 700 } : line;
    });
    const told = await read(rows(LILLE, LAST, odd));
    expect(told.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['CAP STOCK_BALANCE', 'GOWN OUTLIER', 'SURGICAL_MASK BOXES_FOR_PIECES']);
    expect(await read(rows(LILLE, LAST, odd))).toEqual(told);
    expect(await read(rows(LILLE, LAST.plus(1), calm(200)))).toEqual([expect.stringContaining('CAP STOCK_BALANCE')]);
  });
});
