import { describe, expect, it } from '@jest/globals';
import { nationalFinding } from './national-finding.js';
import { lastStep, streakOf } from './trend.js';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const item = (labelPlural: string, weeksOfCover: number | null, trend: (number | null)[] = []): Parameters<typeof nationalFinding>[0][number] => ({ code: labelPlural, labelPlural, weeksOfCover, trend });

describe('The finding of the nation', () => {
  it.each([
    [[item('Gants', 3.2), item('Blouses', 1.36, [3, 2.5, 2, 1.7, 1.36]), item('Tabliers', 2.2), item('Masques FFP2', 2.99)], 'Blouses : 1,3 semaine, en baisse depuis 4 semaines. Deux autres articles sous 3 semaines.'],
    [[item('Blouses', 2.5, [2, 2.1]), item('Gants', 3)], 'Blouses : 2,5 semaines. Les autres articles à 3 semaines ou plus.'],
    [[item('Blouses', 3.5), item('Gants', null)], 'Blouses : 3,5 semaines. Tous les articles à 3 semaines ou plus.'],
    [[item('Blouses', 0.5), item('Gants', 0.9)], 'Blouses : 0,5 semaine. Un autre article sous 3 semaines.'],
    [[item('Blouses', null)], 'Aucune réponse encore pour cette semaine'],
  ])('%#', (items, finding) => {
    expect(plain(nationalFinding(items))).toBe(finding);
  });
});

describe('A trend', () => {
  it.each([
    [[3, 2.9, 2.8, 2.7], -3],
    [[1, 2, 3], 2],
    [[3, 2, 1, 1, 1, 1, 1], 0],
    // One week up in a long fall is noise.
    [[5, 4.5, 4, 3.5, 3.6, 3, 2.5], -6],
    [[5, null, 3, 2], -1],
    [[], 0],
  ])('%j goes on for %d weeks', (values, streak) => {
    expect(streakOf(values)).toBe(streak);
  });

  it('knows no step across a missing week', () => {
    expect(lastStep([3, null])).toBeNull();
    expect(lastStep([3, 2.5])).toBeCloseTo(-0.5);
  });
});
