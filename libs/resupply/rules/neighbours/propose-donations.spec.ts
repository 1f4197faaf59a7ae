import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boxAround, distanceKm, type Point } from './distance.js';
import { type Asker, type Holder, neighboursOf, proposeDonations } from './propose-donations.js';

const METZ: Point = { latitude: 49.12, longitude: 6.18 };
const NANCY: Point = { latitude: 48.69, longitude: 6.18 };
const REIMS: Point = { latitude: 49.26, longitude: 4.03 };
const DOCTRINE = { watchBelow: 3, warningBelow: 2, criticalBelow: 1 };

function holder(finess: string, other: Partial<Holder> = {}): Holder {
  const crisis = other.crisis ?? 1_000;
  return { finess, departmentCode: '57', point: METZ, stock: 5_000, crisis, safetyTarget: 3 * crisis, promised: 0, thresholds: DOCTRINE, ...other };
}

const asker: Asker = { departmentCode: '57', point: METZ };
const finessOf = (found: readonly { holder: Holder }[]): string[] => found.map((one) => one.holder.finess);

describe('distanceKm', () => {
  it('is that of the map', () => {
    expect(distanceKm(METZ, NANCY)).toBeCloseTo(47.8, 0);
    expect(distanceKm(METZ, REIMS)).toBeCloseTo(157, 0);
    expect(distanceKm(METZ, METZ)).toBe(0);
  });

  const anyPoint = fc.record({ latitude: fc.double({ min: -22, max: 52, noNaN: true }), longitude: fc.double({ min: -63, max: 56, noNaN: true }) });

  it('is the same both ways, and the box leaves nobody out', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, fc.integer({ min: 1, max: 1_000 }), (one, other, radius) => {
        expect(distanceKm(one, other)).toBeCloseTo(distanceKm(other, one), 6);
        if (distanceKm(one, other) > radius) return;
        const { south, north, west, east } = boxAround(one, radius * 1.000_001);
        expect(other.latitude >= south && other.latitude <= north && other.longitude >= west && other.longitude <= east).toBe(true);
      }),
    );
  });
});

describe('neighboursOf', () => {
  it('keeps who is near and holds more than its safety stock, the nearest first', () => {
    const holders = [
      holder('far', { point: REIMS }), holder('nancy', { point: NANCY }), holder('metz'), holder('poor', { stock: 3_000 }),
      holder('promised', { promised: 2_000 }),
    ];
    expect(finessOf(neighboursOf(asker, holders, 80))).toEqual(['metz', 'nancy']);
    expect(finessOf(neighboursOf(asker, holders, 200))).toEqual(['metz', 'nancy', 'far']);
  });

  it('asks nothing of who is not well off by its own thresholds', () => {
    const careful = { watchBelow: 6, warningBelow: 2, criticalBelow: 1 };
    expect(neighboursOf(asker, [holder('careful', { thresholds: careful })], 80)).toEqual([]);
  });

  it('without coordinates, takes the department for near, last', () => {
    const holders = [holder('same', { point: null }), holder('other', { point: null, departmentCode: '54' }), holder('nancy', { point: NANCY })];
    expect(finessOf(neighboursOf(asker, holders, 80))).toEqual(['nancy', 'same']);
    expect(neighboursOf(asker, holders, 80)[1]?.distanceKm).toBeNull();
    expect(finessOf(neighboursOf({ ...asker, point: null }, holders, 80))).toEqual(['nancy', 'same']);
  });
});

describe('proposeDonations', () => {
  it('takes from the nearest first, and says what it does to each', () => {
    const near = neighboursOf(asker, [holder('metz'), holder('nancy', { point: NANCY, stock: 9_000 })], 80);
    expect(proposeDonations(near, 3_500).map(({ proposed, after }) => [proposed, after.weeksOfCover, after.level])).toEqual([
      [2_000, 3, 'OK'],
      [1_500, 7.5, 'OK'],
    ]);
  });

  it('gives all that is asked or all there is, and leaves everyone its safety stock', () => {
    const anyHolder = fc.record({
      crisis: fc.integer({ min: 1, max: 10_000 }), stock: fc.nat(200_000), promised: fc.nat(50_000),
      latitude: fc.double({ min: 48, max: 50, noNaN: true }), located: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyHolder, { maxLength: 12 }), fc.nat(300_000), (drafts, asked) => {
        const holders = drafts.map(({ crisis, stock, promised, latitude, located }, index) =>
          holder(String(index), { crisis, stock, promised, point: located ? { latitude, longitude: 6 } : null }),
        );
        const near = neighboursOf(asker, holders, 80);
        const proposed = proposeDonations(near, asked);
        const total = proposed.reduce((sum, one) => sum + one.proposed, 0);
        expect(total).toBe(Math.min(asked, near.reduce((sum, one) => sum + one.surplus, 0)));
        for (const { holder: { stock, safetyTarget, promised }, proposed: given, after, distanceKm: away } of proposed) {
          expect(given).toBeGreaterThanOrEqual(0);
          expect(stock - promised - given).toBeGreaterThanOrEqual(safetyTarget);
          expect(after.level).toBe('OK');
          expect(away ?? 0).toBeLessThanOrEqual(80);
        }
        // Nearest first: nobody is asked while someone nearer could give more.
        const firstShort = proposed.findIndex((one) => one.proposed < one.surplus);
        if (firstShort >= 0) expect(proposed.slice(firstShort + 1).every((one) => one.proposed === 0)).toBe(true);
      }),
    );
  });
});
