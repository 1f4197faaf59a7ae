import { pipeline, type Readable } from 'node:stream';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray, type StreamArrayItem } from 'stream-json/streamers/stream-array.js';
import { splitCsvLine } from '../rules/csv-line.js';
import type { LineIssue, RawEstablishment } from '../rules/establishment-record.js';
import { finessPlusRows } from '../rules/finess-plus-row.js';
import { plainHeader, plainRow, type PlainHeader } from '../rules/plain-row.js';
import { STRUCTUREET, STRUCTUREET_CELLS, structureetRow } from '../rules/structureet-row.js';
import { BrokenFile } from './source-file.js';
import { textLines } from './text-lines.js';

/** One line of the file that should hold an establishment. */
export interface ReadLine {
  /** Line number from 1; in a JSON file the rank of the establishment. */
  readonly line: number;
  /** What it holds, or why it cannot be read. */
  readonly content: RawEstablishment | LineIssue;
}

export function isIssue(content: RawEstablishment | LineIssue): content is LineIssue {
  return 'severity' in content;
}

const READERS = { 'finess-plus': readFinessPlus, 'finess-csv': readStructureet, 'plain-csv': readPlain } as const;

/** @throws {BrokenFile} when the file is cut or damaged as a whole. */
export async function* readEstablishments(format: keyof typeof READERS, stream: Readable): AsyncGenerator<ReadLine> {
  try {
    yield* READERS[format](stream);
  } catch (error) {
    throw error instanceof Error && !isSystemError(error) ? new BrokenFile(error.message) : error;
  }
}

/** An error of the disk, not of what it holds. */
function isSystemError(error: Error): boolean {
  return 'syscall' in error;
}

async function* readFinessPlus(stream: Readable): AsyncGenerator<ReadLine> {
  // 715 MB of JSON: legal entities are taken out one by one, and strings are not also sent in pieces.
  const entities = pipeline(stream, pick.withParserAsStream({ filter: 'pmej', streamValues: false }), streamArray.asStream(), () => undefined);
  let line = 0;
  for await (const { value } of entities as AsyncIterable<StreamArrayItem>) {
    for (const content of finessPlusRows(value)) {
      line += 1;
      yield { line, content };
    }
  }
}

async function* readStructureet(stream: Readable): AsyncGenerator<ReadLine> {
  for await (const { number, text } of textLines(stream)) {
    if (text === null) yield { line: number, content: TOO_LONG };
    else if (isStructureet(text)) {
      const cells = splitCsvLine(text);
      if (cells === null) yield { line: number, content: BROKEN_QUOTES };
      else yield { line: number, content: cells.length === STRUCTUREET_CELLS ? structureetRow(cells) : wrongCells(cells.length, STRUCTUREET_CELLS) };
    }
  }
}

/** Other sections (geographic coordinates, equipment…) and comments are not establishments. */
function isStructureet(text: string): boolean {
  return text.startsWith(STRUCTUREET) || text.startsWith(`"${STRUCTUREET}"`);
}

async function* readPlain(stream: Readable): AsyncGenerator<ReadLine> {
  let header: PlainHeader | undefined;
  for await (const { number, text, cells } of csvLines(stream)) {
    if (header === undefined) header = plainHeader(cells ?? []);
    else if (text === null) yield { line: number, content: TOO_LONG };
    else if (cells === null) yield { line: number, content: BROKEN_QUOTES };
    else if (cells.length !== header.columns.length) yield { line: number, content: wrongCells(cells.length, header.columns.length) };
    else yield { line: number, content: plainRow(header, cells) };
  }
}

export interface CsvLine {
  readonly number: number;
  /** Null when too long. */
  readonly text: string | null;
  /** Null when too long or when a quote is lost. */
  readonly cells: string[] | null;
}

/** Lines that are not blank, cut into cells. */
export async function* csvLines(stream: Readable): AsyncGenerator<CsvLine> {
  for await (const { number, text } of textLines(stream)) {
    if (text?.trim() !== '') yield { number, text, cells: text === null ? null : splitCsvLine(text) };
  }
}

export const TOO_LONG: LineIssue = { severity: 'error', code: 'LINE_TOO_LONG', reason: 'Ligne trop longue (plus de 64 Ko) : ce n\'est pas un établissement.' };
export const BROKEN_QUOTES: LineIssue = { severity: 'error', code: 'BROKEN_QUOTES', reason: 'Guillemet non fermé ou mal placé.' };

export function wrongCells(found: number, expected: number): LineIssue {
  return { severity: 'error', code: 'WRONG_CELL_COUNT', reason: `${found} champs au lieu de ${expected} : vérifiez les points-virgules.` };
}
