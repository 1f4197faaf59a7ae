import { afterAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { zip } from '../../../../../tests/support/zip-file.js';
import { MOST_ROWS, TableRefused } from './read-csv.js';
import { readFile } from './read-file.js';
import { readWorkbook } from './read-workbook.js';
import { ArchiveRefused } from './unzip.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
/** "Billion laughs": a few hundred letters that a reader of XML writes out as gigabytes. */
const ENTITIES = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`;
const OUTSIDE = '<!DOCTYPE x SYSTEM "file:///etc/passwd">';

const workbook = (sheet: string, strings = '<sst><si><t>GOWN</t></si></sst>'): Uint8Array => zip({ [SHEET]: Buffer.from(sheet), [STRINGS]: Buffer.from(strings) });
const sheetOf = (content: string, before = ''): string => `<?xml version="1.0"?>${before}<worksheet><sheetData>${content}</sheetData></worksheet>`;

/** The browser's own reader of XML, which these specs have not: only what it is given matters here. */
const parsed = jest.fn((_text: string) => ({ getElementsByTagName: () => [] }));
class ReaderOfBrowser {
  parseFromString(text: string): unknown {
    return parsed(text);
  }
}
const browser = globalThis as { DOMParser?: unknown };
const before = browser.DOMParser;
browser.DOMParser = ReaderOfBrowser;

describe('A workbook', () => {
  beforeEach(() => void parsed.mockClear());
  afterAll(() => {
    browser.DOMParser = before;
  });

  it('as spreadsheets write it is given to the browser to read', async () => {
    await readWorkbook(workbook(sheetOf(ROWS)));
    expect(parsed).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['entities in its sheet', workbook(sheetOf(ROWS, ENTITIES))],
    ['entities in its texts', workbook(sheetOf(ROWS), `${ENTITIES}<sst><si><t>&c;</t></si></sst>`)],
    ['entities in small letters', workbook(sheetOf(ROWS, ENTITIES.toLowerCase()))],
    ['a type said to be elsewhere', workbook(sheetOf(ROWS, OUTSIDE))],
  ])('with %s is refused before it is read', async (_, bytes) => {
    await expect(readWorkbook(bytes)).rejects.toThrow(ArchiveRefused);
    expect(parsed.mock.calls.filter(([text]) => /<!(doctype|entity)/i.test(text))).toEqual([]);
    expect(await readFile(new File([bytes as Uint8Array<ArrayBuffer>], 'stocks.xlsx'))).toMatchObject({ kind: 'refused', why: expect.stringContaining('ne se lit pas comme un classeur') });
  });

  it.each([
    ['rows', (number: number) => `<row r="${number}"/>`, MOST_ROWS],
    ['rows of a named space', (number: number) => `<x:row r="${number}"></x:row>`, MOST_ROWS],
    ['cells', (number: number) => `<c r="A${number}"/>`, 200_000],
  ])('of too many %s is refused before it is read, one of as many as allowed is not', async (_, one, most) => {
    const made = (many: number): Uint8Array => workbook(sheetOf(Array.from({ length: many }, (__, index) => one(index)).join('')));
    await expect(readWorkbook(made(most + 1))).rejects.toThrow(TableRefused);
    expect(parsed).not.toHaveBeenCalled();
    await readWorkbook(made(most));
    expect(parsed).toHaveBeenCalled();
  });

  it('larger than 2 MB is refused before it is opened', async () => {
    const whole = workbook(sheetOf(ROWS)) as Uint8Array<ArrayBuffer>;
    expect(await readFile(new File([whole, Buffer.alloc(2_000_000)], 'stocks.xlsx'))).toMatchObject({ kind: 'refused', why: expect.stringContaining('dépasse 2 Mo') });
    expect(parsed).not.toHaveBeenCalled();
    expect((await readFile(new File([whole], 'stocks.xlsx'))).kind).toBe('rows');
  });
});
