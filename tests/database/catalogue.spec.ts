import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '#catalogue';
import { ReportingWeek } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/index.js';

const W47 = ReportingWeek.of('2026-W47');

describe('the catalogue', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(async () => test.close());

  it('has the seven items in the order of the collection', async () => {
    const items = await new Catalogue(test.db).items();
    expect(items.map((item) => item.code)).toEqual(['SURGICAL_MASK', 'FFP2_MASK', 'GOWN', 'APRON', 'GLOVE', 'CAP', 'GOGGLES']);
    expect(items[1]).toEqual({ code: 'FFP2_MASK', label: 'Masque FFP2', labelPlural: 'Masques FFP2', unit: 'pièce', packSize: 20 });
  });

  it('opens with the doctrine of MINSANTE 143', async () => {
    const doctrine = await new Catalogue(test.db).doctrine(W47);
    expect(doctrine).toMatchObject({
      safetyWeeks: 3,
      thresholds: { watchBelow: 3, warningBelow: 2, criticalBelow: 1 },
      deadline: { day: 1, time: '18:00' },
      stockpile: { targetWeeks: { SURGICAL_MASK: 10, FFP2_MASK: 10 }, covidPatients: 12_000 },
    });
    expect(Object.keys(doctrine.stockpile.patientDailyUse).sort()).toEqual(['APRON', 'CAP', 'GLOVE', 'GOGGLES', 'GOWN']);
  });

  it('changes the doctrine from a week on and keeps what held before', async () => {
    const catalogue = new Catalogue(test.db);
    const result = await catalogue.setDoctrineValue({ key: 'safety_stock_weeks', value: 4, effectiveFrom: W47, source: 'MINSANTE 200', setByName: 'Camille Admin' });
    expect(result.kind).toBe('success');
    expect((await catalogue.doctrine(W47)).safetyWeeks).toBe(4);
    expect((await catalogue.doctrine(W47.plus(-1))).safetyWeeks).toBe(3);
    const sources = (await catalogue.doctrineValues(W47)).filter((value) => value.key === 'safety_stock_weeks').map((value) => value.source);
    expect(sources).toEqual(['MINSANTE 200']);
  });

  it.each([
    ['UNKNOWN_DOCTRINE_KEY', { key: 'nonsense', value: 1 }],
    ['VALUE_OUT_OF_RANGE', { key: 'safety_stock_weeks', value: -1 }],
    ['VALUE_OUT_OF_RANGE', { key: 'safety_stock_weeks', value: Number.NaN }],
    ['VALUE_NOT_INTEGER', { key: 'deadline_day', value: 1.5 }],
    ['UNKNOWN_ITEM', { key: 'test_use', value: 1 }],
    ['ITEM_NOT_EXPECTED', { key: 'covid_patients', itemCode: 'GOWN', value: 1 }],
  ])('refuses %s', async (code, change) => {
    const result = await new Catalogue(test.db).setDoctrineValue({ ...change, effectiveFrom: W47, source: 'essai', setByName: 'Camille Admin' });
    expect(result).toMatchObject({ kind: 'invalid', problems: [{ code }] });
  });
});
