import { describe, expect, it } from '@jest/globals';
import { type Warning, warningWords } from './warning-words.js';

const WARNING: Warning = {
  code: 'STOCK_BALANCE', path: 'lines.2.stockOnHand', item: 'GOWN', message: '', expected: 2_560, actual: 2_100,
  suggested: null, packSize: null, median: null, balance: { before: 3_910, received: 1_500, used: 2_850 },
};
const bare = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('A warning in words', () => {
  it.each<[string, Partial<Warning>, string, string]>([
    ['less than the balance', {}, '460 blouses de moins qu’attendu.', '3 910 en S46 + 1 500 reçues − 2 850 consommées = 2 560. Perte, don, péremption ?'],
    ['more than the balance', { actual: 3_000 }, '440 blouses de plus qu’attendu.', '3 910 en S46 + 1 500 reçues − 2 850 consommées = 2 560. Une livraison oubliée ?'],
    ['more used than there was', { expected: -50 }, 'Vous auriez consommé plus que vous n’aviez.', '3 910 en S46 + 1 500 reçues − 2 850 consommées = −50. Une livraison oubliée ?'],
    [
      'boxes taken for pieces', { code: 'BOXES_FOR_PIECES', actual: 1_852, median: 96_304, packSize: 50, suggested: 92_600, balance: null },
      '1 852 pièces ? Cela ressemble à des boîtes de 50.', 'C’est 52 fois moins que d’habitude (médiane 96 304).',
    ],
    ['an unusual consumption', { code: 'OUTLIER', path: 'lines.2.consumption', actual: 9_000, median: 2_640, balance: null }, '9 000 pièces consommées : c’est inhabituel.', 'C’est 3,4 fois plus que d’habitude (médiane 2 640).'],
  ])('%s', (_, fields, strong, rest) => {
    const words = warningWords({ ...WARNING, ...fields }, 'Blouses', '2026-W46');
    expect([bare(words.strong), bare(words.rest)]).toEqual([strong, rest]);
  });
});
