import { describe, expect, it } from '@jest/globals';
import { ItemNames } from './item-names.js';

const names = new ItemNames([
  { code: 'GOGGLES', label: 'Lunettes de protection', labelPlural: 'Lunettes de protection', unit: 'pièce', packSize: 10 },
  { code: 'REAGENT', label: 'Réactif d’extraction', labelPlural: 'Réactifs d’extraction', unit: 'test', packSize: null },
]);

describe('the name of an item', () => {
  it.each([
    ['GOGGLES', 'GOGGLES'],
    ['goggles', 'GOGGLES'],
    ['lunettes  de\u00A0protection ', 'GOGGLES'],
    ['RÉACTIFS D’EXTRACTION', 'REAGENT'],
    ['reactif d’extraction', 'REAGENT'],
    ['Lunettes', 'Lunettes'],
    ['', ''],
    ['constructor', 'constructor'],
  ])('%s is %s', (name, code) => {
    expect(names.codeOf(name)).toBe(code);
  });
});
