import { describe, expect, it } from '@jest/globals';
import { byExpiry, type Lot, lotsFinding, urgency } from './lots-by-expiry.js';

const lot = (lotNumber: string, expiresOn: string | null, quarantined = false): Lot => ({
  id: lotNumber,
  item: { code: 'GOWN', labelPlural: 'Blouses' },
  lotNumber,
  site: 'Marolles',
  expiresOn,
  onHand: 1_000,
  reserved: 0,
  available: 1_000,
  quarantined,
});
const TODAY = '2026-11-23';

describe('Lots by expiry', () => {
  it('puts first what expires first, and counts what is still usable and soon lost', () => {
    const lots = [lot('C', null), lot('B', '2027-01-07'), lot('A', '2026-11-22'), lot('D', '2026-12-01', true)];
    expect(byExpiry(lots).map(({ lotNumber }) => lotNumber)).toEqual(['A', 'D', 'B', 'C']);
    expect(lots.map((one) => urgency(one, TODAY)?.replace('\u00A0', ' '))).toEqual([undefined, 'dans 45 j', 'périmé', 'dans 8 j']);
    expect(lotsFinding(lots, TODAY).replaceAll('\u00A0', ' ')).toBe('1 lot périme sous 90 jours : 1 000 pièces');
    expect(lotsFinding([lot('C', null)], TODAY)).toContain('Aucun lot');
  });
});
