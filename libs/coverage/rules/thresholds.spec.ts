import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkThresholds, resolveThresholds, type ThresholdSetting } from './thresholds.js';

const DOCTRINE = { watchBelow: 3, warningBelow: 2, criticalBelow: 1 };

function setting(scopeKind: ThresholdSetting['scopeKind'], values: Partial<ThresholdSetting>): ThresholdSetting {
  return { scopeKind, watchBelow: null, warningBelow: null, criticalBelow: null, enabled: null, ...values };
}

describe('resolveThresholds', () => {
  it('takes the doctrine when nobody set anything', () => {
    expect(resolveThresholds([], DOCTRINE)).toEqual({
      ...DOCTRINE,
      enabled: true,
      origin: { watchBelow: 'DOCTRINE', warningBelow: 'DOCTRINE', criticalBelow: 'DOCTRINE', enabled: 'DOCTRINE' },
    });
  });

  it('takes each value from the nearest perimeter that set it', () => {
    const settings = [
      setting('NATION', { watchBelow: 4, warningBelow: 2.5, criticalBelow: 1.2 }),
      setting('REGION', { watchBelow: 5, warningBelow: 3 }),
      setting('DEPARTMENT', { enabled: false }),
      setting('ESTABLISHMENT', { watchBelow: 6 }),
    ];
    expect(resolveThresholds(settings, DOCTRINE)).toEqual({
      watchBelow: 6,
      warningBelow: 3,
      criticalBelow: 1.2,
      enabled: false,
      origin: { watchBelow: 'ESTABLISHMENT', warningBelow: 'REGION', criticalBelow: 'NATION', enabled: 'DEPARTMENT' },
    });
  });

  it('lets an establishment switch its alerts on again', () => {
    const settings = [setting('NATION', { enabled: false }), setting('ESTABLISHMENT', { enabled: true })];
    expect(resolveThresholds(settings, DOCTRINE)).toMatchObject({ enabled: true, origin: { enabled: 'ESTABLISHMENT' } });
  });

  it('gives a withdrawn value back to the level above', () => {
    const settings = [setting('REGION', { watchBelow: 5 }), setting('ESTABLISHMENT', { watchBelow: null })];
    expect(resolveThresholds(settings, DOCTRINE)).toMatchObject({ watchBelow: 5, origin: { watchBelow: 'REGION' } });
  });

  const weeks = fc.option(fc.double({ min: 0.1, max: 20, noNaN: true }));
  const kinds = fc.subarray(['NATION', 'REGION', 'DEPARTMENT', 'ESTABLISHMENT'] as const);
  const anySettings = kinds.chain((chosen) =>
    fc.tuple(
      ...chosen.map((scopeKind) =>
        fc.record({
          scopeKind: fc.constant(scopeKind),
          watchBelow: weeks,
          warningBelow: weeks,
          criticalBelow: weeks,
          enabled: fc.option(fc.boolean()),
        }),
      ),
    ),
  );

  it('does not depend on the order of the settings, and names a perimeter that holds the very value', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const resolved = resolveThresholds(settings, DOCTRINE);
        expect(resolveThresholds(settings.toReversed(), DOCTRINE)).toEqual(resolved);
        for (const name of ['watchBelow', 'warningBelow', 'criticalBelow', 'enabled'] as const) {
          const holder = settings.find((one) => one.scopeKind === resolved.origin[name]);
          expect(resolved[name]).toBe(holder?.[name] ?? { ...DOCTRINE, enabled: true }[name]);
        }
      }),
    );
  });
});

describe('checkThresholds', () => {
  const cases: [why: string, watchBelow: number, warningBelow: number, criticalBelow: number, problems: string[]][] = [
    ['the doctrine', 3, 2, 1, []],
    ['all equal', 2, 2, 2, []],
    ['warning above watch', 2, 3, 1, ['THRESHOLDS_NOT_ORDERED warningBelow']],
    ['critical above warning', 3, 1, 2, ['THRESHOLDS_NOT_ORDERED criticalBelow']],
    ['all the wrong way round', 1, 2, 3, ['THRESHOLDS_NOT_ORDERED warningBelow', 'THRESHOLDS_NOT_ORDERED criticalBelow']],
    ['zero', 3, 2, 0, ['NOT_POSITIVE criticalBelow']],
    ['negative', 3, -2, 1, ['NOT_POSITIVE warningBelow']],
    ['neither number nor limit', Number.NaN, Infinity, 1, ['NOT_POSITIVE watchBelow', 'NOT_POSITIVE warningBelow']],
  ];

  it.each(cases)('%s', (_, watchBelow, warningBelow, criticalBelow, problems) => {
    const found = checkThresholds({ watchBelow, warningBelow, criticalBelow });
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(problems);
  });

  it('says what to change, with the values', () => {
    expect(checkThresholds({ watchBelow: 2.5, warningBelow: 3, criticalBelow: 1 })[0]?.message).toBe(
      'Le seuil d’alerte (3 semaines) dépasse le seuil de vigilance (2,5 semaines) : abaissez-le ou relevez l’autre.',
    );
  });
});
