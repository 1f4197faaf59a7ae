import { describe, expect, it } from '@jest/globals';
import { checkDonors, type DonorFigures, type NamedDonor } from './check-donors.js';
import { grantProblems, isPartial } from './check-grants.js';

const LINES = [{ item: 'GOWN', quantity: 9_200 }];
const FIGURES: DonorFigures[] = [
  { finess: 'rich', item: 'GOWN', name: 'CHR de Brévannes', surplus: 11_400, asksToo: false },
  { finess: 'poor', item: 'GOWN', name: 'CH de Sarrelune', surplus: 0, asksToo: false },
  { finess: 'silent', item: 'GOWN', name: 'Hôpital de Morvange', surplus: null, asksToo: false },
  { finess: 'asking', item: 'GOWN', name: 'Clinique des Deux-Rives', surplus: 9_200, asksToo: true },
];
const codes = (problems: { code: string; path: string }[]): string[] => problems.map(({ code, path }) => `${code} ${path}`);

describe('checkDonors', () => {
  const cases: [why: string, donors: [finess: string, quantity: number, item?: string][], problems: string[], warnings: string[]][] = [
    ['nobody named: a solution told in words', [], [], []],
    ['within its surplus', [['rich', 9_200]], [], []],
    ['a part', [['rich', 9_000]], [], ['DONORS_SHORT donors']],
    ['more than asked', [['rich', 9_300]], [], ['DONORS_BEYOND_REQUESTED donors']],
    ['beyond its surplus', [['rich', 9_199], ['poor', 1]], [], ['DONOR_BEYOND_SURPLUS donors.1.quantity']],
    ['no fresh report', [['silent', 9_200]], [], ['DONOR_SURPLUS_UNKNOWN donors.0.quantity']],
    ['it asks too', [['asking', 9_200]], [], ['DONOR_ASKS_TOO donors.0.quantity']],
    ['elsewhere or unknown', [['other', 9_200]], ['DONOR_NOT_IN_REGION donors.0.finess'], []],
    ['the asker itself', [['asker', 9_200]], ['DONOR_ASKS donors.0.finess'], []],
    ['twice', [['rich', 1], ['rich', 1]], ['DUPLICATE_DONOR donors.1.finess'], []],
    ['another item', [['rich', 1, 'CAP']], ['ITEM_NOT_REQUESTED donors.0.item'], []],
    ['nothing', [['rich', 0]], ['QUANTITY_NOT_POSITIVE donors.0.quantity'], []],
    ['half a piece', [['rich', 0.5]], ['QUANTITY_NOT_POSITIVE donors.0.quantity'], []],
  ];

  it.each(cases)('%s', (_, named, problems, warnings) => {
    const donors: NamedDonor[] = named.map(([finess, quantity, item = 'GOWN']) => ({ finess, quantity, item }));
    const verdict = checkDonors({ donors, lines: LINES, asker: 'asker', figures: FIGURES });
    expect(codes(verdict.problems)).toEqual(problems);
    expect(codes(verdict.warnings)).toEqual(warnings);
  });
});

describe('grantProblems', () => {
  const cases: [why: string, granted: [item: string, quantity: number][], problems: string[], partial: boolean][] = [
    ['nothing said: everything', [], [], false],
    ['everything', [['GOWN', 9_200]], [], false],
    ['a part', [['GOWN', 4_600]], [], true],
    ['more than asked', [['GOWN', 9_201]], ['GRANT_BEYOND_REQUESTED grantedLines.0.quantity'], false],
    ['nothing', [['GOWN', 0]], ['QUANTITY_NOT_POSITIVE grantedLines.0.quantity'], true],
    ['twice', [['GOWN', 1], ['GOWN', 1]], ['DUPLICATE_ITEM grantedLines.1.item'], true],
    ['another item', [['CAP', 1]], ['ITEM_NOT_REQUESTED grantedLines.0.item'], false],
  ];

  it.each(cases)('%s', (_, granted, problems, partial) => {
    const lines = granted.map(([item, quantity]) => ({ item, quantity }));
    expect(codes(grantProblems(lines, LINES))).toEqual(problems);
    expect(isPartial(lines, LINES)).toBe(partial);
  });
});
