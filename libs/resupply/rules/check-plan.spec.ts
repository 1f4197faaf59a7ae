import { describe, expect, it } from '@jest/globals';
import type { Lot } from '#stockpile';
import { checkPlan, type Plan } from './check-plan.js';

function lot(id: string, expiresOn: string | null, onHand: number, other: Partial<Lot> = {}): Lot {
  return { id, item: 'GOWN', lotNumber: `BL-${id}`, site: 'Est', expiresOn, quarantined: false, onHand, reserved: 0, version: 1, ...other };
}

const LOTS = [
  lot('early', '2027-01-31', 4_200),
  lot('late', '2027-03-31', 18_600),
  lot('old', '2026-11-23', 100),
  lot('aside', '2027-12-31', 100, { quarantined: true }),
];

function plan(takes: [string, number][], reason: string | null = null, other: Partial<Plan> = {}): Plan {
  return {
    lines: [{ item: 'GOWN', quantity: 9_200, granted: 9_200, allocated: 0, shipped: 0, received: 0, left: 9_200 }],
    lots: LOTS,
    takes: takes.map(([lotId, quantity]) => ({ lotId, quantity })),
    day: '2026-11-24',
    reason,
    labelOf: () => 'Blouses',
    ...other,
  };
}

const codes = (problems: { code: string; path: string }[]): string[] => problems.map(({ code, path }) => `${code} ${path}`);

describe('checkPlan', () => {
  const cases: [why: string, asked: Plan, problems: string[], warnings: string[]][] = [
    ['as proposed', plan([['early', 4_200], ['late', 5_000]]), [], []],
    ['in part', plan([['early', 4_000]]), [], ['PARTIALLY_COVERED lots']],
    ['nothing', plan([]), ['LINES_MISSING lots'], []],
    ['the late lot first, without a word', plan([['late', 9_200]]), ['FEFO_BROKEN reason'], []],
    ['the late lot first, with a reason', plan([['late', 9_200]], 'Site le plus proche'), [], ['FEFO_BROKEN lots']],
    ['too much, without a word', plan([['early', 4_200], ['late', 6_000]]), ['OVER_ALLOCATED reason'], []],
    ['too much, with a reason', plan([['early', 4_200], ['late', 6_000]], 'Palette entière'), [], ['OVER_ALLOCATED lots']],
    ['both', plan([['late', 18_600]], 'Palette entière'), [], ['FEFO_BROKEN lots', 'OVER_ALLOCATED lots']],
    ['a lot twice', plan([['early', 1], ['early', 1]]), ['DUPLICATE_LOT lots.1.lotId'], []],
    ['an unknown lot', plan([['other', 1]], 'x'), ['LOT_NOT_FOR_REQUEST lots.0.lotId'], []],
    ['no pieces', plan([['early', 0]], 'x'), ['QUANTITY_NOT_POSITIVE lots.0.quantity'], []],
    ['half a piece', plan([['early', 0.5]], 'x'), ['QUANTITY_NOT_POSITIVE lots.0.quantity'], []],
    ['expired on the day of departure, whatever the reason', plan([['old', 1]], 'x'), ['LOT_EXPIRED lots.0.lotId'], []],
    ['in quarantine, whatever the reason', plan([['aside', 1]], 'x'), ['LOT_QUARANTINED lots.0.lotId'], []],
    ['more than there is, whatever the reason', plan([['early', 4_201]], 'x'), ['LOT_INSUFFICIENT lots.0.quantity'], []],
  ];

  it.each(cases)('%s', (_, asked, problems, warnings) => {
    const verdict = checkPlan(asked);
    expect(codes(verdict.problems)).toEqual(problems);
    expect(codes(verdict.warnings)).toEqual(warnings);
  });

  it('speaks of what was granted where it is less than what was asked', () => {
    const lines = [{ item: 'GOWN', quantity: 9_200, granted: 4_000, allocated: 0, shipped: 0, received: 0, left: 4_000 }];
    const [problem] = checkPlan(plan([['early', 4_200]], null, { lines })).problems;
    expect(problem?.message.replaceAll(/\s/g, ' ')).toContain('200 pièces de plus que les 4 000 pièces accordées.');
  });

  it('counts what earlier shipments already hold', () => {
    const lines = [{ item: 'GOWN', quantity: 9_200, granted: 9_200, allocated: 9_000, shipped: 0, received: 0, left: 200 }];
    const [problem] = checkPlan(plan([['early', 300]], null, { lines })).problems;
    expect(problem?.message.replaceAll(/\s/g, ' ')).toBe('Blouses : 100 pièces de plus que les 9 200 pièces demandées. Indiquez le motif pour continuer.');
  });
});
