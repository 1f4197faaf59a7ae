import { beforeAll, describe, expect, test } from '@jest/globals';
import { ReportingWeek } from '#platform';
import type { SimulatedEstablishment } from './establishment-traits.js';
import { declaredCrisisConsumption, simulateEstablishment, type SimulatedReport } from './simulate-establishment.js';
import { planSimulation, type SimulationPlan, weeksEndingWith } from './simulation-plan.js';

const PACK_SIZES = [50, 20, 10, 100, 100, 100, 10];
const CATEGORIES = ['355', '365', '109', '500', '161', '127', '141', '106', '362', null];
const REGIONS = ['44', '11', '84', '93', '04'];
const GOWN = 2;

function establishments(count: number): SimulatedEstablishment[] {
  return Array.from({ length: count }, (_, index) => ({
    finess: String(100_000_000 + index),
    regionCode: REGIONS[index % REGIONS.length] ?? '44',
    departmentCode: '54',
    categoryCode: CATEGORIES[index % CATEGORIES.length] ?? null,
    beds: (index * 37) % 300,
    intensiveBeds: 0,
    emergencyVisits: 0,
  }));
}

describe('a simulated network looks like a real one', () => {
  const network = establishments(2_000);
  const weeks = weeksEndingWith(ReportingWeek.of('2026-W47'), 26);
  let plan: SimulationPlan;
  let reports: SimulatedReport[];

  beforeAll(() => {
    plan = planSimulation({ weeks, seed: 1, knownAt: new Date('2026-11-23T08:42:00Z') });
    reports = network.flatMap((establishment) => simulateEstablishment(plan, establishment, PACK_SIZES));
  });

  const inWeek = (index: number) => reports.filter(({ week }) => week.monday === weeks[index]?.monday);
  const share = (part: number, whole: number): number => part / whole;

  test.each([
    ['missing, of the expected', () => 1 - share(inWeek(20).length, network.length), 0.05, 0.1],
    ['late, of the received', () => share(inWeek(20).filter(isLate).length, inWeek(20).length), 0.03, 0.09],
    ['corrected, of the received', () => share(reports.filter(({ versions }) => versions.length > 1).length, reports.length), 0.015, 0.035],
    ['left in boxes, of the received', () => share(reports.filter(leftInBoxes).length, reports.length), 0.001, 0.006],
    ['last week, by Monday 09:42', () => share(inWeek(25).length, network.length), 0.55, 0.68],
    ['under one week of gowns, last complete week', () => share(inWeek(24).filter(isShortOfGowns).length, inWeek(24).length), 0.1, 0.45],
    ['declaring a crisis consumption', () => share(network.filter(declares).length, network.length), 0.3, 0.42],
    ['with an item not used', () => share(network.filter(hasItemNotUsed).length, network.length), 0.08, 0.35],
  ])('%s', (_, measure, atLeast, atMost) => {
    expect(measure()).toBeGreaterThan(atLeast);
    expect(measure()).toBeLessThan(atMost);
  });

  test('some establishments run out, and an epidemic shows: weeks differ, and regions do not peak together', () => {
    expect(reports.some(({ versions }) => versions.at(-1)?.stockOnHand.some((stock, item) => stock === 0 && item === GOWN))).toBe(true);
    const peaks = REGIONS.map((region) => {
      const activity = plan.region(region).map((week) => week.activity);
      expect(Math.max(...activity) / Math.min(...activity)).toBeGreaterThan(1.1);
      return activity.indexOf(Math.max(...activity));
    });
    expect(new Set(peaks).size).toBeGreaterThan(1);
  });

  function isLate({ week, versions }: SimulatedReport): boolean {
    return (versions[0]?.submittedAt ?? 0) > week.deadline().getTime();
  }
  function leftInBoxes({ versions }: SimulatedReport): boolean {
    return versions.at(-1)?.mistake?.kind === 'BOXES';
  }
  function isShortOfGowns({ versions }: SimulatedReport): boolean {
    const last = versions.at(-1);
    return (last?.stockOnHand[GOWN] ?? 0) < (last?.consumption[GOWN] ?? 0) * 1.3;
  }
  function declares(establishment: SimulatedEstablishment): boolean {
    return declaredCrisisConsumption(1, establishment).every((pieces) => pieces !== null);
  }
  function hasItemNotUsed(establishment: SimulatedEstablishment): boolean {
    return declaredCrisisConsumption(1, establishment).includes(0);
  }
});

test('a hundred thousand establishments pass one by one', () => {
  const plan = planSimulation({ weeks: [ReportingWeek.of('2026-W47')], seed: 1 });
  let received = 0;
  for (const establishment of establishments(100_000)) received += simulateEstablishment(plan, establishment, PACK_SIZES).length;
  expect(received / 100_000).toBeGreaterThan(0.9);
});
