import { describe, expect, it } from '@jest/globals';
import { readDirectors, readFiness } from './read-directors.js';

const CLAIRE = { finess: '670780055', name: 'Claire Weber', email: 'claire.weber@hopital.fr' };

describe('Directors pasted from a spreadsheet', () => {
  it.each([
    ['tabs', '670780055\tClaire Weber\tclaire.weber@hopital.fr'],
    ['semicolons, quotes, another order', '"claire.weber@hopital.fr";"670780055";"Claire Weber"'],
    ['a head line and empty lines', 'FINESS;Nom;Courriel\r\n\r\n670780055;Claire Weber;claire.weber@hopital.fr\r\n'],
  ])('%s', (_, text) => expect(readDirectors(text)).toEqual({ directors: [CLAIRE], unread: [] }));

  it('tells the lines it cannot read, and reads Corsica', () => {
    expect(readDirectors('2a0000014;Ange Rossi;ange@hopital.fr\nClaire Weber;claire@hopital.fr\n670780055;Claire')).toEqual({
      directors: [{ finess: '2A0000014', name: 'Ange Rossi', email: 'ange@hopital.fr' }], unread: [2, 3],
    });
  });

  it('finds numbers in any text, once', () => {
    expect(readFiness('670780055, 670780055\n2A0000014 et 12345')).toEqual(['670780055', '2A0000014']);
  });
});
