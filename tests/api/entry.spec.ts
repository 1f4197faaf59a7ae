import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { settle } from '../support/evaluate.js';
import { HAGUENAU, laySmallCountry, LILLE, reportLines, STRASBOURG } from '../support/small-country.js';

const PERIOD = '{ reportingPeriod { week startsOn endsOn opensAt deadline now } }';
const WEEKS = `query ($finess: Finess!) { reportWeeks(finess: $finess, first: 4) { week state deadline report { version deadline lateByMinutes } } }`;
const CHECK = `query ($input: CheckWeeklyReportInput!) { checkWeeklyReport(input: $input) {
  problems { code path } warnings { code path suggested packSize median balance { before received used } }
  lines { item { code } weeksOfCover level gap crisisWeeklyConsumption complete projectedStockOut warnings { code } thresholds { watchBelow } } } }`;
const REFERENCE = `query ($finess: Finess!, $week: IsoWeek) { entryReference(finess: $finess, week: $week) {
  week expected directorName previousWeek current { version lines { stockOnHand } }
  lines { item { code packSize } previousStock previousConsumption weeksOfCover level crisisWeeklyConsumption thresholds { watchBelow } } } }`;
const SUBMIT = `mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename ... on SubmitWeeklyReportSuccess { warnings { code } } } }`;

describe('Before and while a report is typed', () => {
  let product: RunningProduct;
  let director: Caller;
  let sent = 0;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    await product.db.manager.query(`UPDATE habilitation SET valid_from = '2026-01-01'`);
    // W39 to W46 but W43; W44 came in two hours late.
    for (const week of [39, 40, 41, 42, 44, 45, 46]) {
      product.clock.set(week === 44 ? '2026-11-02T20:00:00+01:00' : '2026-11-16T11:00:00+01:00');
      if (week !== 44) product.clock.set(`${mondayAfter(week)}T10:00:00+01:00`);
      director = await product.signIn('director.strasbourg@demo.vigie');
      await submit({ week: `2026-W${week}`, lines: reportLines({ GOWN: { stockOnHand: 3_910, consumption: 2_640 } }) });
    }
    product.clock.set('2026-11-23T09:42:00+01:00');
    director = await product.signIn('director.strasbourg@demo.vigie');
    await settle(product.db, product.clock);
  });

  afterAll(async () => product.stop());

  async function submit(input: object) {
    const answer = await director.ask(SUBMIT, { input: { finess: STRASBOURG, expectedVersion: 0, idempotencyKey: `key-${(sent += 1)}`, ...input } });
    return answer.data['submitWeeklyReport'];
  }

  async function check(lines: object[], input: object = {}, caller = director) {
    return caller.ask(CHECK, { input: { finess: STRASBOURG, week: '2026-W47', lines, ...input } });
  }

  it('tells the week that is awaited and its deadline by the server’s clock', async () => {
    expect((await director.ask(PERIOD)).data['reportingPeriod']).toEqual({
      week: '2026-W47', startsOn: '2026-11-16', endsOn: '2026-11-22',
      opensAt: '2026-11-15T23:00:00.000Z', deadline: '2026-11-23T17:00:00.000Z', now: '2026-11-23T08:42:00.000Z',
    });
    const nobody = await product.anonymous.ask(PERIOD);
    expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('lists the last weeks with the missing one and the late one', async () => {
    const { reportWeeks } = (await director.ask(WEEKS, { finess: STRASBOURG })).data;
    expect(reportWeeks.map(({ week, state }: { week: string; state: string }) => `${week} ${state}`)).toEqual([
      '2026-W47 DUE', '2026-W46 ON_TIME', '2026-W45 ON_TIME', '2026-W44 LATE',
    ]);
    expect(reportWeeks[3].report).toEqual({ version: 1, deadline: '2026-11-02T17:00:00.000Z', lateByMinutes: 120 });
    expect(reportWeeks[2].report.lateByMinutes).toBeNull();
    const all = (await director.ask(WEEKS.replace('first: 4', 'first: 5'), { finess: STRASBOURG })).data['reportWeeks'];
    expect(all[4]).toMatchObject({ week: '2026-W43', state: 'MISSING', report: null });
  });

  it('refuses the weeks of a neighbour', async () => {
    for (const finess of [HAGUENAU, LILLE]) {
      expect((await director.ask(WEEKS, { finess })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('warns as the submission does, with a remedy, and writes nothing', async () => {
    const gown = { item: 'GOWN', stockOnHand: 2_100, received: 1_500, consumption: 2_850 };
    const boxes = { item: 'SURGICAL_MASK', stockOnHand: 200, consumption: 1_000 };
    const { checkWeeklyReport } = (await check([boxes, gown])).data;
    expect(checkWeeklyReport.problems).toEqual([]);
    expect(checkWeeklyReport.warnings).toContainEqual(
      { code: 'BOXES_FOR_PIECES', path: 'lines.0.stockOnHand', suggested: 10_000, packSize: 50, median: 10_000, balance: null },
    );
    expect(checkWeeklyReport.warnings).toContainEqual(
      { code: 'STOCK_BALANCE', path: 'lines.2.stockOnHand', suggested: null, packSize: null, median: null, balance: { before: 3_910, received: 1_500, used: 2_850 } },
    );
    // The week being typed is the last of the four highest: (3 × 2 640 + 2 850) ÷ 4, rounded up.
    const [mask, , gowns] = checkWeeklyReport.lines;
    expect(mask).toMatchObject({ item: { code: 'SURGICAL_MASK' }, complete: true, crisisWeeklyConsumption: 1_000, level: 'CRITICAL' });
    expect(gowns).toMatchObject({ complete: true, level: 'CRITICAL', gap: 3 * 2_693 - 2_100, thresholds: { watchBelow: 3 } });
    const [rows] = await product.db.manager.query(`SELECT count(*)::int AS n FROM weekly_report WHERE week = '2026-11-16'`);
    expect(rows.n).toBe(0);
  });

  it('follows the typing, line by line', async () => {
    const nothing = (await check([])).data['checkWeeklyReport'];
    expect(nothing).toMatchObject({ problems: [], warnings: [] });
    expect(nothing.lines.every((line: { level: string | null; complete: boolean }) => line.level === null && !line.complete)).toBe(true);
    const stock = (await check([{ item: 'CAP', stockOnHand: 2_500 }])).data['checkWeeklyReport'].lines[5];
    expect(stock).toMatchObject({ item: { code: 'CAP' }, weeksOfCover: 2.5, level: 'WATCH', complete: false, warnings: [] });
    const wrong = (await check([{ item: 'CAP', stockOnHand: -4 }], { week: '2027-W20' })).data['checkWeeklyReport'];
    expect(wrong.problems).toEqual([{ code: 'FUTURE_WEEK', path: 'week' }, { code: 'NEGATIVE_QUANTITY', path: 'lines.0.stockOnHand' }]);
  });

  it.each([
    ['the neighbour', 'director.haguenau@demo.vigie', '2026-W47'],
    ['the neighbour, with a wrong week', 'director.haguenau@demo.vigie', '2027-W20'],
    ['the ARS, which reads but does not report', 'ars.44@demo.vigie', '2026-W47'],
  ])('is not tried nor prepared by %s', async (_, email, week) => {
    const caller = await product.signIn(email);
    expect((await check([], { week }, caller)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await caller.ask(REFERENCE, { finess: STRASBOURG, week })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('gives the entry page everything, in the name of the director', async () => {
    const reporter = await product.signIn('reporter.strasbourg@demo.vigie');
    const { entryReference } = (await reporter.ask(REFERENCE, { finess: STRASBOURG })).data;
    expect(entryReference).toMatchObject({ week: '2026-W47', expected: true, directorName: 'Claire Weber', previousWeek: '2026-W46', current: null });
    expect(entryReference.lines[2]).toEqual({
      item: { code: 'GOWN', packSize: 10 }, previousStock: 3_910, previousConsumption: 2_640, weeksOfCover: 3_910 / 2_640, level: 'WARNING',
      crisisWeeklyConsumption: 2_640, thresholds: { watchBelow: 3 },
    });
    const sentBefore = (await reporter.ask(REFERENCE, { finess: STRASBOURG, week: '2026-W46' })).data['entryReference'];
    expect(sentBefore).toMatchObject({ previousWeek: '2026-W45', current: { version: 1 } });
  });

  it('says of a report what its submission then says, and gives the coverage it then has', async () => {
    const lines = reportLines({ GOWN: { stockOnHand: 100, received: 0, consumption: 400 }, CAP: { stockOnHand: 0 } });
    const checked = (await check(lines)).data['checkWeeklyReport'];
    const submitted = await submit({ week: '2026-W47', lines });
    expect(checked.warnings.map(({ code }: { code: string }) => ({ code }))).toEqual(submitted.warnings);
    const { coverage } = (await director.ask(`{ coverage(finess: "${STRASBOURG}", week: "2026-W47") { weeksOfCover level gap crisisWeeklyConsumption projectedStockOut } }`)).data;
    const given = checked.lines.map((line: Record<string, unknown>) => {
      const { weeksOfCover, level, gap, crisisWeeklyConsumption, projectedStockOut } = line;
      return { weeksOfCover, level, gap, crisisWeeklyConsumption, projectedStockOut };
    });
    expect(given).toEqual(coverage);
  });
});

/** The Monday on which a week of 2026 is due. */
function mondayAfter(week: number): string {
  return new Date(Date.parse('2026-11-23') - (47 - week) * 7 * 86_400_000).toISOString().slice(0, 10);
}
