import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { HAGUENAU, laySmallCountry, LILLE, reportLines, STRASBOURG } from '../support/small-country.js';

const SUBMIT = `mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) {
  __typename
  ... on SubmitWeeklyReportSuccess {
    report { version week onTime submittedByName directorName lines { item { code } stockOnHand } } warnings { code item path expected actual } }
  ... on ReportConflict { currentVersion current { version lines { stockOnHand } } }
  ... on ReportInvalid { message problems { code path message } } } }`;

interface Sent {
  finess?: string;
  week?: string;
  expectedVersion?: number;
  idempotencyKey?: string;
  lines?: unknown[];
  comment?: string;
}

let keys = 0;

describe('submitWeeklyReport', () => {
  let product: RunningProduct;
  let director: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    director = await product.signIn('director.strasbourg@demo.vigie');
  });

  afterAll(async () => product.stop());

  async function submit(sent: Sent, caller = director) {
    keys += 1;
    const input = { finess: STRASBOURG, week: '2026-W47', expectedVersion: 0, idempotencyKey: `key-${keys}`, lines: reportLines(), ...sent };
    const answer = await caller.ask(SUBMIT, { input });
    return { result: answer.data?.['submitWeeklyReport'], error: answer.errors?.[0] };
  }

  async function rowsOf(finess: string, monday: string): Promise<{ reports: number; versions: number }> {
    const [row] = await product.db.manager.query(
      `SELECT (SELECT count(*)::int FROM weekly_report WHERE finess = $1 AND week = $2) AS reports,
              (SELECT count(*)::int FROM weekly_report_version WHERE finess = $1 AND week = $2) AS versions`,
      [finess, monday],
    );
    return row;
  }

  describe('versions', () => {
    it('accepts the version seen, refuses another with the current one', async () => {
      const week = '2026-W40';
      expect((await submit({ week })).result).toMatchObject({ __typename: 'SubmitWeeklyReportSuccess', report: { version: 1, week } });
      const corrected = reportLines({ GOWN: { stockOnHand: 42 } });
      expect((await submit({ week, expectedVersion: 1, lines: corrected })).result.report.version).toBe(2);
      const stale = await submit({ week, expectedVersion: 1 });
      expect(stale.result).toMatchObject({ __typename: 'ReportConflict', currentVersion: 2 });
      expect(stale.result.current.lines[2].stockOnHand).toBe(42);
      expect(await rowsOf(STRASBOURG, '2026-09-28')).toEqual({ reports: 1, versions: 2 });
    });

    it('lets exactly one of 100 racers win', async () => {
      const race = await Promise.all(Array.from({ length: 100 }, async () => submit({ week: '2026-W39' })));
      const winners = race.filter(({ result }) => result.__typename === 'SubmitWeeklyReportSuccess');
      const losers = race.filter(({ result }) => result.__typename === 'ReportConflict');
      expect([winners.length, losers.length]).toEqual([1, 99]);
      expect(losers.every(({ result }) => result.currentVersion === 1)).toBe(true);
      expect(await rowsOf(STRASBOURG, '2026-09-21')).toEqual({ reports: 1, versions: 1 });
    });

    it('refuses a version that does not exist yet', async () => {
      const { result } = await submit({ week: '2026-W38', expectedVersion: 3 });
      expect(result.problems[0]).toMatchObject({ code: 'NO_SUCH_VERSION', path: 'expectedVersion' });
      expect(await rowsOf(STRASBOURG, '2026-09-14')).toEqual({ reports: 0, versions: 0 });
    });
  });

  describe('idempotency key', () => {
    it('gives one effect and 50 equal answers to 50 parallel sends', async () => {
      const sent = { week: '2026-W37', idempotencyKey: 'same' };
      const answers = await Promise.all(Array.from({ length: 50 }, async () => submit(sent)));
      expect(new Set(answers.map(({ result }) => JSON.stringify(result))).size).toBe(1);
      expect(answers[0]?.result.__typename).toBe('SubmitWeeklyReportSuccess');
      expect(await rowsOf(STRASBOURG, '2026-09-07')).toEqual({ reports: 1, versions: 1 });
    });

    it('refuses the same key with another content, and another key passes', async () => {
      const lines = reportLines({ CAP: { stockOnHand: 1 } });
      const reused = await submit({ week: '2026-W37', expectedVersion: 1, idempotencyKey: 'same', lines });
      expect(reused.result.problems[0].code).toBe('IDEMPOTENCY_KEY_REUSED');
      expect(await rowsOf(STRASBOURG, '2026-09-07')).toEqual({ reports: 1, versions: 1 });
      const fresh = await submit({ week: '2026-W37', expectedVersion: 1, lines });
      expect(fresh.result.report.version).toBe(2);
    });
  });

  describe('what cannot be true', () => {
    it.each([
      ['a negative number', reportLines({ CAP: { stockOnHand: -1 } }), 'NEGATIVE_QUANTITY', 'lines.5.stockOnHand'],
      ['an absurd number', reportLines({ CAP: { consumption: 2_000_000_000 } }), 'ABSURD_QUANTITY', 'lines.5.consumption'],
      ['a missing item', reportLines().slice(1), 'MISSING_ITEM', 'lines'],
      ['an item twice', [...reportLines(), ...reportLines().slice(0, 1)], 'DUPLICATE_ITEM', 'lines.7.item'],
      ['an unknown item', [...reportLines(), { item: 'BOOTS', stockOnHand: 1, consumption: 1 }], 'UNKNOWN_ITEM', 'lines.7.item'],
    ])('refuses %s with its place, and writes nothing', async (_, lines, code, path) => {
      const { result } = await submit({ week: '2026-W36', lines });
      expect(result.__typename).toBe('ReportInvalid');
      expect(result.problems).toContainEqual(expect.objectContaining({ code, path }));
      expect(await rowsOf(STRASBOURG, '2026-08-31')).toEqual({ reports: 0, versions: 0 });
    });

    it.each([
      ['2026-W49', 'FUTURE_WEEK'],
      ['2025-W53', 'UNKNOWN_WEEK'],
      ['yesterday', 'UNKNOWN_WEEK'],
    ])('refuses week %s', async (week, code) => {
      expect((await submit({ week })).result.problems[0]).toMatchObject({ code, path: 'week' });
    });

    it('refuses an establishment not expected that week, accepts it once it is', async () => {
      await product.db.manager.query(`UPDATE enrolment SET expected_from = '2026-11-16' WHERE finess = $1`, [HAGUENAU]);
      const neighbour = await product.signIn('director.haguenau@demo.vigie');
      const early = await submit({ finess: HAGUENAU, week: '2026-W46' }, neighbour);
      expect(early.result.problems[0].code).toBe('ESTABLISHMENT_NOT_EXPECTED');
      expect((await submit({ finess: HAGUENAU, week: '2026-W47' }, neighbour)).result.report.version).toBe(1);
    });
  });

  describe('week 53', () => {
    it('exists in 2026, is due on Monday 18:00, and 2025 has none', async () => {
      product.clock.set('2027-01-04T18:00:00+01:00');
      const onTime = await submit({ week: '2026-W53' }, await product.signIn('director.strasbourg@demo.vigie'));
      expect(onTime.result.report).toMatchObject({ week: '2026-W53', onTime: true });
      product.clock.set('2027-01-04T18:00:01+01:00');
      const lille = await product.signIn('director.lille@demo.vigie');
      const late = await submit({ finess: LILLE, week: '2026-W53' }, lille);
      expect(late.result.report).toMatchObject({ week: '2026-W53', onTime: false });
      product.clock.set('2026-11-23T09:42:00+01:00');
    });
  });

  describe('perimeter', () => {
    it.each([
      ['the neighbour establishment', 'director.haguenau@demo.vigie'],
      ['another region', 'director.lille@demo.vigie'],
      ['the ARS, which reads but does not report', 'ars.44@demo.vigie'],
    ])('refuses %s', async (_, email) => {
      const { error, result } = await submit({ week: '2026-W35' }, await product.signIn(email));
      expect(error?.extensions.code).toBe('FORBIDDEN');
      expect(result).toBeUndefined();
      expect(await rowsOf(STRASBOURG, '2026-08-24')).toEqual({ reports: 0, versions: 0 });
    });

    it('refuses nobody in particular as well', async () => {
      expect((await submit({ week: '2026-W35' }, product.anonymous)).error?.extensions.code).toBe('UNAUTHENTICATED');
    });

    it('accepts the delegate, and the director’s name stays on the report', async () => {
      const reporter = await product.signIn('reporter.strasbourg@demo.vigie');
      const { result } = await submit({ week: '2026-W35' }, reporter);
      expect(result.report).toMatchObject({ submittedByName: 'Paul Klein', directorName: 'Claire Weber' });
    });

    it('answers an unknown establishment as a foreign one', async () => {
      const [unknown, foreign] = [await submit({ finess: '999999999' }), await submit({ finess: LILLE })];
      expect(unknown.error).toEqual(foreign.error);
    });
  });

  it('accepts with warnings what deserves a second look', async () => {
    await submit({ week: '2026-W33', lines: reportLines() });
    const { result } = await submit({ week: '2026-W34', lines: reportLines({ GOWN: { stockOnHand: 100, received: 0 } }) });
    expect(result.report.version).toBe(1);
    expect(result.warnings).toContainEqual(expect.objectContaining({ code: 'STOCK_BALANCE', item: 'GOWN', expected: 9_000, actual: 100 }));
  });
});
