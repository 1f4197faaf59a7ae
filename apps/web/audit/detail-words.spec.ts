import { describe, expect, it } from '@jest/globals';
import { detailInWords, detailsInWords, gistOf } from './detail-words.js';

const NAMES = new Map([['GLOVE', 'Gant']]);
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('What an entry of the journal says', () => {
  it.each([
    ['means', 'PASSWORD_TOTP', 'Moyen de connexion', 'Mot de passe et code à usage unique'],
    ['role', 'REPORTER', 'Rôle', 'Délégation de saisie'],
    ['item', 'GLOVE', 'Article', 'Gant'],
    ['quantity', '1150000', 'Quantité', '1 150 000'],
    ['lines', '[{"item":"GLOVE","quantity":26988},{"item":"NEW","quantity":3}]', 'Lignes', 'Gant 26 988, NEW 3'],
    ['onTime', 'true', 'Dans les délais', 'oui'],
    ['reason', '[pas du JSON', 'Motif', '[pas du JSON'],
    ['establishments', '["579900028"]', 'Établissements', '579900028'],
    ['expiresAt', '2027-07-06T08:42:00.000Z', 'Valable jusqu’au', 'mar. 6 juil. 2027, 10:42'],
    ['unheardOf', '7', 'unheardOf', '7'],
  ])('%s %s', (name, value, word, words) => {
    const told = detailInWords({ name, value }, NAMES);
    expect([told.word, plain(told.value)]).toEqual([word, words]);
  });

  it('is short in the list, whole in a file', () => {
    const details = [{ name: 'version', value: '2' }, { name: 'to', value: 'FORWARDED' }, { name: 'reason', value: 'Rupture' }];
    expect(plain(gistOf(details, NAMES))).toBe('Motif : Rupture');
    expect(plain(detailsInWords(details, NAMES))).toBe('Version : 2 ; Devient : Transmise à Santé publique France ; Motif : Rupture');
  });
});
