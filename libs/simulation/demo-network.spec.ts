import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasFinessKey, hasFinessShape } from '#directory';
import { apportion } from './rules/network/apportion.js';
import { type DemoNetwork, generateDemoNetwork } from './rules/network/demo-network.js';
import { demoFinessNumber } from './rules/network/finess-number.js';
import { ofCommune } from './rules/network/territories.js';
import { readPackagedTerritories } from './store/packaged-territories.js';

describe('the demonstration network', () => {
  let network: DemoNetwork;

  beforeAll(async () => {
    network = generateDemoNetwork(await readPackagedTerritories(), 1);
  });

  test('has 3,100 establishments in the 18 regions, 137 of them supports, one of these AP-HP', () => {
    const { establishments, groups } = network;
    expect(establishments).toHaveLength(3_100);
    expect(new Set(establishments.map((one) => one.regionCode)).size).toBe(18);
    expect(new Set(establishments.map((one) => one.departmentCode)).size).toBe(101);
    expect(groups).toHaveLength(137);
    expect(establishments.filter((one) => one.isSupport)).toHaveLength(137);
    expect(groups.filter((group) => group.shortName === 'AP-HP')).toHaveLength(1);
  });

  test('has numbers that look like FINESS ones, each once, and names each once in its department', () => {
    const numbers = [...network.establishments, ...network.legalEntities].map((one) => one.finess);
    expect(numbers.filter((finess) => !hasFinessShape(finess) || !hasFinessKey(finess))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    const names = network.establishments.map((one) => `${one.departmentCode}/${one.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('refers only to groups and legal entities it has', () => {
    const groups = new Set<string | null>(network.groups.map((group) => group.code));
    const entities = new Set(network.legalEntities.map((entity) => entity.finess));
    for (const { groupCode, legalEntityFiness } of network.establishments) {
      expect(groupCode === null || groups.has(groupCode)).toBe(true);
      expect(entities.has(legalEntityFiness)).toBe(true);
    }
  });

  test('shows one establishment of Grand Est, and people who cannot be reached', () => {
    expect(network.showcase).toMatchObject({ regionCode: '44', isSupport: true });
    for (const { director, logistics, phone } of network.establishments) {
      const people = [director, logistics].filter((person) => person !== null);
      for (const number of [phone, ...people.map((person) => person.phone)]) expect(number).toMatch(/^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d$/);
      for (const { email } of people) expect(email).toMatch(/^[a-z.]+@[a-z0-9-]+\.example$/);
    }
    expect(network.showcase).toMatchObject({ director: { name: 'Claire Aubertin' }, logistics: { name: 'Lucie Kessler' } });
  });

  test('has a few establishments of which nobody, or not everybody, is known', () => {
    const share = (of: (one: DemoNetwork['establishments'][number]) => boolean): number => network.establishments.filter(of).length / 3_100;
    expect(share(({ director }) => director === null)).toBeGreaterThan(0.01);
    expect(share(({ logistics }) => logistics === null)).toBeLessThan(0.09);
    expect(network.establishments.filter(({ isSupport, director, logistics }) => isSupport && (director === null || logistics === null))).toEqual([]);
  });

  test('is repeatable, and follows the population: a larger region has more', async () => {
    const again = generateDemoNetwork(await readPackagedTerritories(), 1);
    expect(again).toEqual(network);
    const count = (region: string): number => network.establishments.filter((one) => one.regionCode === region).length;
    expect(count('11')).toBeGreaterThan(count('84'));
    expect(count('84')).toBeGreaterThan(count('44'));
    expect(count('44')).toBeGreaterThan(count('94'));
  });
});

test('apportion gives parts that add up, at most one away from the exact share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 50 }), fc.integer({ min: 0, max: 5_000 }), (weights, total) => {
      const parts = apportion(total, weights);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      const sum = weights.reduce((all, weight) => all + weight, 0);
      parts.forEach((part, index) => expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1 + 1e-9));
    }),
  );
  expect(apportion(10, [1, 100], 3)).toEqual([3, 7]);
  expect(() => apportion(5, [1, 1], 3)).toThrow(RangeError);
});

test.each([
  ['57', 'site', 2, '579900028'],
  ['2A', 'site', 1, '2A9900016'],
  ['2B', 'legal-entity', 1, '2B9800016'],
  ['974', 'site', 1, '970490017'],
  ['976', 'legal-entity', 12, undefined],
] as const)('demonstration number of %s %s %i', (department, kind, rank, expected) => {
  const finess = demoFinessNumber(department, kind, rank);
  expect(hasFinessKey(finess)).toBe(true);
  if (expected) expect(finess).toBe(expected);
});

test.each([
  ['Reims', 0, 'de Reims'],
  ['Épinal', 1, "d'Épinal"],
  ['Le Havre', 2, 'du Havre'],
  ['La Rochelle', 3, 'de La Rochelle'],
  ['Les Mureaux', 4, 'des Mureaux'],
  ["L'Haÿ-les-Roses", 5, "de L'Haÿ-les-Roses"],
  ['Aux Marais', 6, 'des Marais'],
  ['Lyon 3e Arrondissement', 0, 'de Lyon 3e'],
])('%s reads %s', (name, liaison, expected) => {
  expect(ofCommune({ name, liaison })).toBe(expected);
});
