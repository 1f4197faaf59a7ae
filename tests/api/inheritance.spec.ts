import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { settle } from '../support/evaluate.js';
import { HAGUENAU, laySmallCountry, LILLE, reportLines, STRASBOURG } from '../support/small-country.js';

const CHOICES = `query ($finess: Finess!) { crisisConsumptionChoice(finess: $finess) { item { code } weeklyQuantity source why contested
  declared { weeklyQuantity setByName } ars { weeklyQuantity reason } observed { weeklyQuantity mean fromWeek toWeek } history { source weeklyQuantity } } }`;
const RULES = `query ($kind: ScopeKind!, $code: String) { alertRules(kind: $kind, code: $code) { item { code }
  applied { watchBelow warningBelow criticalBelow watchOrigin }
  levels { origin state thresholds { watchBelow } setting { watchBelow reason setByName } source effectiveFrom } } }`;
const SET_CRISIS = 'mutation ($input: SetCrisisConsumptionInput!) { setCrisisConsumption(input: $input) { __typename } }';
const SET_RULE = 'mutation ($input: SetAlertRuleInput!) { setAlertRule(input: $input) { __typename } }';
const SUBMIT = 'mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }';

describe('Where settings come from', () => {
  let product: RunningProduct;
  let director: Caller;
  let ars: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T10:00:00+01:00', worker: false });
    await laySmallCountry(product.db);
    director = await product.signIn('director.strasbourg@demo.vigie');
    ars = await product.signIn('ars.44@demo.vigie');
    for (const week of ['2026-W43', '2026-W44', '2026-W45', '2026-W46']) {
      await director.ask(SUBMIT, { input: { finess: STRASBOURG, week, expectedVersion: 0, idempotencyKey: week, lines: reportLines() } });
    }
    const finess = STRASBOURG;
    await director.ask(SET_CRISIS, { input: { finess, item: 'GOWN', weeklyQuantity: 800 } });
    await ars.ask(SET_CRISIS, { input: { finess, item: 'GOWN', weeklyQuantity: 1_500, reason: 'Plan blanc' } });
    await director.ask(SET_CRISIS, { input: { finess, item: 'CAP', weeklyQuantity: 90 } });
    await ars.ask(SET_RULE, { input: { kind: 'REGION', code: '44', item: 'CAP', watchBelow: 4, reason: 'Délais allongés' } });
    await director.ask(SET_RULE, { input: { kind: 'ESTABLISHMENT', code: finess, item: 'CAP', watchBelow: 2.5, reason: 'Livraison quotidienne' } });
  });

  afterAll(async () => product.stop());

  async function refusal(caller: Caller, document: string, variables: object): Promise<string | undefined> {
    return (await caller.ask(document, { ...variables })).errors?.[0]?.extensions.code;
  }

  it('shows which crisis consumption applies, the others, and their history', async () => {
    const { crisisConsumptionChoice } = (await director.ask(CHOICES, { finess: STRASBOURG })).data;
    const of = (code: string) => crisisConsumptionChoice.find(({ item }: { item: { code: string } }) => item.code === code);
    const observed = { weeklyQuantity: 1_000, mean: 1_000, fromWeek: '2026-W43', toWeek: '2026-W46' };
    expect(of('GOWN')).toEqual({
      item: { code: 'GOWN' }, weeklyQuantity: 1_500, source: 'ARS', contested: true, why: 'Fixée par l’ARS, qui conteste la valeur déclarée.',
      declared: { weeklyQuantity: 800, setByName: 'Claire Weber' }, ars: { weeklyQuantity: 1_500, reason: 'Plan blanc' }, observed,
      history: [{ source: 'ARS', weeklyQuantity: 1_500 }, { source: 'DECLARED', weeklyQuantity: 800 }],
    });
    expect(of('CAP')).toMatchObject({ weeklyQuantity: 90, source: 'DECLARED', contested: false, ars: null });
    expect(of('APRON')).toMatchObject({ weeklyQuantity: 1_000, source: 'OBSERVED', declared: null, ars: null, observed, history: [] });
  });

  it('shows each threshold down from the doctrine, what replaces it and who set it', async () => {
    const { alertRules } = (await director.ask(RULES, { kind: 'ESTABLISHMENT', code: STRASBOURG })).data;
    const caps = alertRules.find(({ item }: { item: { code: string } }) => item.code === 'CAP');
    expect(caps.applied).toEqual({ watchBelow: 2.5, warningBelow: 2, criticalBelow: 1, watchOrigin: 'ESTABLISHMENT' });
    expect(caps.levels.map(({ origin, state, thresholds }: { origin: string; state: string; thresholds: { watchBelow: number } }) => `${origin} ${state} ${thresholds.watchBelow}`)).toEqual([
      'DOCTRINE APPLIED 3', 'NATION INHERITS 3', 'REGION OVERRIDDEN 4', 'DEPARTMENT INHERITS 4', 'ESTABLISHMENT APPLIED 2.5',
    ]);
    expect(caps.levels[2].setting).toEqual({ watchBelow: 4, reason: 'Délais allongés', setByName: 'Nadia Schmitt' });
    expect(caps.levels[0]).toMatchObject({ setting: null, source: expect.any(String), effectiveFrom: expect.any(String) });
    const region = (await ars.ask(RULES, { kind: 'REGION', code: '44' })).data['alertRules'];
    expect(region[5].levels.map(({ origin }: { origin: string }) => origin)).toEqual(['DOCTRINE', 'NATION', 'REGION']);
    expect(region[5].applied.watchBelow).toBe(4);
  });

  it('explains each figure with its values and who gave them', async () => {
    const document = `query ($finess: Finess!) { coverage(finess: $finess) { item { code } explanation { name label applied result unit inputs { label value detail week } } } }`;
    const { coverage } = (await director.ask(document, { finess: STRASBOURG })).data;
    const gowns = coverage.find(({ item }: { item: { code: string } }) => item.code === 'GOWN').explanation;
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(gowns[1]).toMatchObject({ name: 'COVERAGE', label: 'Couverture', unit: 'WEEKS' });
    expect(plain(gowns[1].applied)).toBe('10 000 ÷ 1 500 = 6,66');
    expect(gowns[1].inputs.map(({ detail }: { detail: string }) => plain(detail))).toEqual([
      'Saisi par Claire Weber, S46, version 1',
      'Fixée par l’ARS (Nadia Schmitt) le 23 nov. 2026 : « Plan blanc »',
    ]);
    const caps = coverage.find(({ item }: { item: { code: string } }) => item.code === 'CAP').explanation[2];
    expect(plain(caps.inputs[1].detail)).toBe('Réglage de l’établissement, fixé par Claire Weber le 23 nov. 2026 : « Livraison quotidienne »');
  });

  it('explains the sums of a territory', async () => {
    await settle(product.db, product.clock);
    const { situation } = (await ars.ask('{ situation(kind: REGION, code: "44", week: "2026-W46") { items { item { code } explanation { name applied inputs { name value } } } } }')).data;
    const [coverage, counted] = situation.items[2].explanation;
    expect(coverage.applied.replaceAll('\u00a0', ' ')).toBe('10 000 ÷ 1 500 = 6,66');
    expect(counted.inputs).toContainEqual({ name: 'missing', value: 1 });
  });

  it('lets everyone read what the nation applies', async () => {
    expect((await director.ask(RULES, { kind: 'NATION' })).data['alertRules']).toHaveLength(7);
  });

  it.each([
    ['the neighbour', HAGUENAU],
    ['another region', LILLE],
    ['an unknown establishment', '999999999'],
  ])('refuses %s', async (_, finess) => {
    expect(await refusal(director, CHOICES, { finess })).toBe('FORBIDDEN');
    expect(await refusal(director, RULES, { kind: 'ESTABLISHMENT', code: finess })).toBe('FORBIDDEN');
  });

  it('refuses another region’s rules to an ARS, and its own region’s to a director', async () => {
    expect(await refusal(ars, RULES, { kind: 'REGION', code: '32' })).toBe('FORBIDDEN');
    expect(await refusal(director, RULES, { kind: 'REGION', code: '44' })).toBe('FORBIDDEN');
    expect(await refusal(product.anonymous, RULES, { kind: 'NATION' })).toBe('UNAUTHENTICATED');
  });
});
