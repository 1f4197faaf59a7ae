import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReportingWeek } from '#platform';
import type { SimulatedEstablishment } from './establishment-traits.js';
import { declaredCrisisConsumption, simulateEstablishment, type SimulatedReport } from './simulate-establishment.js';
import { planSimulation, weeksEndingWith } from './simulation-plan.js';

const PACK_SIZES = [50, 20, 10, 100, 100, 100, 10];
const LAST = ReportingWeek.of('2026-W47');
const WEEKS = weeksEndingWith(LAST, 26);
const HOSPITAL: SimulatedEstablishment = {
  finess: '540000015', regionCode: '44', departmentCode: '54', categoryCode: '355', beds: 300, intensiveBeds: 12, emergencyVisits: 30_000,
};

const anEstablishment = fc.record({
  finess: fc.stringMatching(/^[0-9]{9}$/),
  regionCode: fc.constantFrom('44', '11', '94', '04'),
  departmentCode: fc.constantFrom('54', '75', '2A', '974'),
  categoryCode: fc.constantFrom('355', '365', '500', '161', '127', '141', null),
  beds: fc.integer({ min: 0, max: 2_000 }),
  intensiveBeds: fc.integer({ min: 0, max: 150 }),
  emergencyVisits: fc.integer({ min: 0, max: 150_000 }),
});

const run = (establishment: SimulatedEstablishment, seed: number, weeks = WEEKS): SimulatedReport[] =>
  simulateEstablishment(planSimulation({ weeks, seed }), establishment, PACK_SIZES);

/** The last version of each report, when no mistake is left in it. */
const settled = (reports: SimulatedReport[]) =>
  reports.flatMap(({ week, versions }) => {
    const last = versions.at(-1);
    return last && !last.mistake ? [{ week, amounts: last }] : [];
  });

describe('simulateEstablishment', () => {
  test('is repeatable, and depends on the seed', () => {
    fc.assert(
      fc.property(anEstablishment, fc.integer(), (establishment, seed) => {
        expect(run(establishment, seed)).toEqual(run({ ...establishment }, seed));
        expect(run(establishment, seed)).not.toEqual(run(establishment, seed + 1));
      }),
      { numRuns: 50 },
    );
  });

  test('does not depend on which other establishments share the plan, nor on their order', () => {
    const plan = planSimulation({ weeks: WEEKS, seed: 5 });
    const other = { ...HOSPITAL, finess: '750000019', regionCode: '11' };
    const before = simulateEstablishment(plan, HOSPITAL, PACK_SIZES);
    simulateEstablishment(plan, other, PACK_SIZES);
    expect(simulateEstablishment(plan, HOSPITAL, PACK_SIZES)).toEqual(before);
  });

  test('keeps the stock balance to the piece wherever no mistake is meant', () => {
    fc.assert(
      fc.property(anEstablishment, fc.integer(), (establishment, seed) => {
        const reports = settled(run(establishment, seed));
        reports.forEach(({ week, amounts }, index) => {
          const previous = reports[index - 1];
          if (!previous || previous.week.weeksUntil(week) !== 1) return;
          const expected = amounts.stockOnHand.map(
            (_, item) => (previous.amounts.stockOnHand[item] ?? 0) + (amounts.received[item] ?? 0) - (amounts.consumption[item] ?? 0),
          );
          expect(amounts.stockOnHand).toEqual(expected);
        });
      }),
      { numRuns: 50 },
    );
  });

  test('gives whole amounts that a report may carry, seven of each, versions in order', () => {
    fc.assert(
      fc.property(anEstablishment, fc.integer(), (establishment, seed) => {
        for (const { versions } of run(establishment, seed)) {
          versions.forEach((version, index) => {
            for (const amounts of [version.stockOnHand, version.consumption, version.received]) {
              expect(amounts).toHaveLength(7);
              expect(amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0 && amount < 2 ** 31)).toBe(true);
            }
            expect(version.version).toBe(index + 1);
            expect(version.submittedAt).toBeGreaterThan(versions[index - 1]?.submittedAt ?? 0);
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  test('reports only the weeks in which it is expected to', () => {
    const enrolled = { ...HOSPITAL, expectedFrom: WEEKS[3]?.monday ?? null, expectedUntil: WEEKS[20]?.monday ?? null };
    const weeks = run(enrolled, 1).map(({ week }) => week.monday);
    expect(weeks.every((monday) => monday >= (WEEKS[3]?.monday ?? '') && monday < (WEEKS[20]?.monday ?? ''))).toBe(true);
    expect(run(enrolled, 1)).toEqual(run(HOSPITAL, 1).filter(({ week }) => weeks.includes(week.monday)));
  });

  test('goes on from the last report: same sendings, stock in balance with it', () => {
    fc.assert(
      fc.property(anEstablishment, fc.integer(), fc.integer({ min: 0, max: 24 }), (establishment, seed, after) => {
        const before = run(establishment, seed);
        const last = before.findLast(({ week }) => !(WEEKS[after] ?? LAST).isBefore(week));
        const stockOnHand = last?.versions.at(-1)?.stockOnHand;
        fc.pre(last !== undefined && stockOnHand !== undefined);
        const later = run({ ...establishment, lastReport: { monday: last.week.monday, stockOnHand } }, seed);
        const rest = before.filter(({ week }) => last.week.isBefore(week));
        expect(later.map(({ week, versions }) => [week.monday, versions[0]?.submittedAt])).toEqual(
          rest.map(({ week, versions }) => [week.monday, versions[0]?.submittedAt]),
        );
        if (last.versions.every(({ mistake }) => !mistake) && settled(rest)[0]?.week.weeksUntil(last.week) === -1) {
          expect(later[0]?.versions.at(-1)).toEqual(rest[0]?.versions.at(-1));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('what is sent later is not known yet', () => {
    const knownAt = new Date('2026-11-23T08:42:00Z');
    const known = simulateEstablishment(planSimulation({ weeks: WEEKS, seed: 1, knownAt }), HOSPITAL, PACK_SIZES);
    const sent = known.flatMap(({ versions }) => versions.map(({ submittedAt }) => submittedAt));
    expect(Math.max(...sent)).toBeLessThanOrEqual(knownAt.getTime());
  });

  test('tells a story: deliveries stop, the stock falls as told, the last week is not sent', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const coverage = [3.2, 2.7, 2.1, 1.5, 0.9];
        const establishment = { ...HOSPITAL, story: { coverage: { GOWN: coverage }, silentWeeks: 1 } };
        const reports = run(establishment, seed);
        expect(reports.map(({ week }) => week.toString())).toEqual(WEEKS.slice(0, -1).map(String));
        const crisis = declaredCrisisConsumption(seed, establishment)[2] ?? 0;
        const told = reports.slice(-5).map(({ versions }) => (versions[0]?.stockOnHand[2] ?? 0) / crisis);
        told.forEach((weeks, index) => expect(Math.abs(weeks - (coverage[index] ?? 0))).toBeLessThan(0.1));
      }),
      { numRuns: 50 },
    );
  });
});
