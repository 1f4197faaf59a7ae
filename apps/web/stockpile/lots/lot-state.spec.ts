import { describe, expect, it } from '@jest/globals';
import { standingOf, type StockItem, stockTitle } from './lot-state.js';

const TODAY = '2026-11-23';
const lot = { expiresOn: '2028-01-01', quarantined: false, onHand: 10 };

describe('A lot of the stockpile', () => {
  it.each([
    ['USABLE', {}],
    ['USABLE', { expiresOn: null }],
    ['USABLE', { expiresOn: '2027-02-24' }],
    ['EXPIRES_SOON', { expiresOn: '2027-02-23' }],
    ['EXPIRES_SOON', { expiresOn: TODAY }],
    ['EXPIRED', { expiresOn: '2026-11-22' }],
    ['EXPIRED', { expiresOn: '2026-11-22', quarantined: true }],
    ['QUARANTINED', { expiresOn: '2026-12-01', quarantined: true }],
    ['EMPTY', { onHand: 0, expiresOn: '2026-11-22' }],
  ])('is %s with %o', (standing, change) => expect(standingOf({ ...lot, ...change }, TODAY)).toBe(standing));

  it('is named by the worst finding', () => {
    const items = [['FFP2', 1.2], ['Blouses', 0.609], ['Lunettes', null]].map(([labelPlural, coverageOfTarget]) => ({ item: { labelPlural }, coverageOfTarget })) as unknown as StockItem[];
    expect(stockTitle(items, [], TODAY)).toBe('Stock par lot\u00A0: blouses à 60\u00A0% de la cible, aucun lot ne périme sous 3 mois');
  });
});
