import { describe, expect, test } from '@jest/globals';
import { csvOf, neutral } from './csv-text.js';

describe('A cell of an export', () => {
  test.each(['=1+1', '+33 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A1', '=HYPERLINK("http://exemple.fr";"ici")'])('%j is a text, not a formula', (text) => {
    expect(neutral(text)).toBe(`'${text}`);
  });

  test.each(['CH de Thionville', '2026-W47', 'L’est', '1=1', ' 12', '—', '−3', ''])('%j stays as it is', (text) => {
    expect(neutral(text)).toBe(text);
  });

  test('keeps figures figures, below zero too', () => {
    expect(csvOf(['Écart', 'Nom'], [[-12.5, '-12,5']])).toBe("\uFEFFÉcart;Nom\r\n-12,5;'-12,5\r\n");
  });

  test.each([
    ['x;y', '"x;y"'],
    ['dit "oui"', '"dit ""oui"""'],
    ['deux\nlignes', '"deux\nlignes"'],
    ['=A1;"b"', '"\'=A1;""b"""'],
    [null, ''],
    [undefined, ''],
  ])('stays one cell: %j', (value, field) => {
    expect(csvOf(['a'], [[value]])).toBe(`\uFEFFa\r\n${field}\r\n`);
  });
});
