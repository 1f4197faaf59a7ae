import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkLines, MOST_PIECES, type ReportLine } from './report-lines.js';

const ITEMS = ['SURGICAL_MASK', 'FFP2_MASK', 'GOWN'];

function line(item: string, other: Partial<ReportLine> = {}): ReportLine {
  return { item, stockOnHand: 100, consumption: 10, received: null, ...other };
}

/** A complete report with one line replaced. */
function reportWith(index: number, replacement: ReportLine): ReportLine[] {
  return ITEMS.map((item) => line(item)).with(index, replacement);
}

function problemsOf(lines: readonly ReportLine[]): string[] {
  const checked = checkLines(lines, ITEMS);
  return checked.kind === 'valid' ? [] : checked.problems.map(({ code, path }) => `${code} ${path}`);
}

const anyAmount = fc.integer({ min: 0, max: MOST_PIECES });
const anyReport = fc.tuple(
  ...ITEMS.map((item) =>
    fc.record({ item: fc.constant(item), stockOnHand: anyAmount, consumption: anyAmount, received: fc.option(anyAmount) }),
  ),
);

describe('checkLines', () => {
  const complete = ITEMS.map((item) => line(item));
  const cases: [why: string, lines: ReportLine[], expected: string[]][] = [
    ['a complete report', complete, []],
    ['zero everywhere', ITEMS.map((item) => line(item, { stockOnHand: 0, consumption: 0, received: 0 })), []],
    ['the largest amount accepted', reportWith(1, line('FFP2_MASK', { stockOnHand: MOST_PIECES })), []],
    ['one piece more', reportWith(1, line('FFP2_MASK', { stockOnHand: MOST_PIECES + 1 })), ['ABSURD_QUANTITY lines.1.stockOnHand']],
    ['a negative consumption', reportWith(2, line('GOWN', { consumption: -1 })), ['NEGATIVE_QUANTITY lines.2.consumption']],
    ['half a mask', reportWith(0, line('SURGICAL_MASK', { stockOnHand: 0.5 })), ['NOT_AN_INTEGER lines.0.stockOnHand']],
    ['not a number', reportWith(0, line('SURGICAL_MASK', { received: Number.NaN })), ['NOT_AN_INTEGER lines.0.received']],
    ['infinity', reportWith(0, line('SURGICAL_MASK', { consumption: Infinity })), ['NOT_AN_INTEGER lines.0.consumption']],
    ['a negative delivery', reportWith(0, line('SURGICAL_MASK', { received: -5 })), ['NEGATIVE_QUANTITY lines.0.received']],
    ['an item nobody collects', [...complete, line('MASK')], ['UNKNOWN_ITEM lines.3.item']],
    ['a name of JavaScript objects', [...complete, line('constructor')], ['UNKNOWN_ITEM lines.3.item']],
    ['an item twice', [...complete, line('GOWN')], ['DUPLICATE_ITEM lines.3.item']],
    ['an item forgotten', complete.slice(1), ['MISSING_ITEM lines']],
    ['nothing at all', [], ['MISSING_ITEM lines', 'MISSING_ITEM lines', 'MISSING_ITEM lines']],
    [
      'everything wrong at once',
      [line('GOWN', { stockOnHand: -1, consumption: 1.5, received: 1e9 }), line('GOWN'), line('TABLET', { consumption: -2 })],
      [
        'NEGATIVE_QUANTITY lines.0.stockOnHand',
        'NOT_AN_INTEGER lines.0.consumption',
        'ABSURD_QUANTITY lines.0.received',
        'DUPLICATE_ITEM lines.1.item',
        'UNKNOWN_ITEM lines.2.item',
        'NEGATIVE_QUANTITY lines.2.consumption',
        'MISSING_ITEM lines',
        'MISSING_ITEM lines',
      ],
    ],
  ];

  it.each(cases)('%s', (_, lines, expected) => {
    expect(problemsOf(lines)).toEqual(expected);
  });

  it('says in French what to do, with the values', () => {
    const checked = checkLines(reportWith(0, line('SURGICAL_MASK', { stockOnHand: -3 })).slice(0, 2), ITEMS);
    expect(checked).toMatchObject({
      problems: [
        { message: 'Indiquez le stock de SURGICAL_MASK par un nombre positif ou nul (lu : -3).' },
        { message: 'Il manque l’article GOWN : ajoutez sa ligne, avec 0 s’il n’y en a pas.' },
      ],
    });
  });

  it.each([
    ['douze', '(lu : douze)'],
    ['', '(lu : rien)'],
    ['1'.repeat(50), `(lu : ${'1'.repeat(40)})`],
  ])('repeats a text that is no number: %s', (stockOnHand, read) => {
    const checked = checkLines([{ item: 'GOWN', stockOnHand, consumption: 1 }], ['GOWN']);
    expect(checked).toMatchObject({ problems: [{ code: 'NOT_AN_INTEGER', message: expect.stringContaining(read) }] });
  });

  it('gives the amounts in the order of the collection, whatever the order of the lines', () => {
    fc.assert(
      fc.property(anyReport, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (report, order) => {
        const shuffled = order.map((index) => report[index] as ReportLine);
        expect(checkLines(shuffled, ITEMS)).toEqual({
          kind: 'valid',
          amounts: {
            stockOnHand: report.map((one) => one.stockOnHand),
            consumption: report.map((one) => one.consumption),
            received: report.map((one) => one.received),
          },
        });
      }),
    );
  });

  it('accepts exactly the complete reports of acceptable amounts', () => {
    const loose = fc.oneof(anyAmount, fc.double(), fc.integer());
    const anyLine = fc.record({
      item: fc.oneof(fc.constantFrom(...ITEMS), fc.string({ maxLength: 5 })),
      stockOnHand: loose,
      consumption: loose,
      received: fc.option(loose, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 6 }), (lines) => {
        const sound = (quantity: number) => Number.isInteger(quantity) && quantity >= 0 && quantity <= MOST_PIECES;
        const once = lines.length === ITEMS.length && ITEMS.every((item) => lines.some((one) => one.item === item));
        const amounts = lines.flatMap((one) => [one.stockOnHand, one.consumption, one.received ?? 0]);
        expect(checkLines(lines, ITEMS).kind).toBe(once && amounts.every(sound) ? 'valid' : 'invalid');
      }),
      { numRuns: 1_000 },
    );
  });
});
