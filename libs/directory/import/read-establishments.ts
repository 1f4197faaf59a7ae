import { pipeline, type Readable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray, type StreamArrayItem } from 'stream-json/streamers/stream-array.js';
import { BrokenFile, csvLines, lineIssue, type LineIssue } from '#platform';
import type { RawEstablishment } from '../rules/establishment-record.js';
import { finessPlusRows } from '../rules/finess-plus-row.js';
import { plainHeader, plainRow, type PlainHeader } from '../rules/plain-row.js';
import { STRUCTUREET, STRUCTUREET_CELLS, structureetRow } from '../rules/structureet-row.js';

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
    throw isNativeError(error) && !isSystemError(error) ? new BrokenFile(error.message) : error;
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
  for await (const { number, text, cells } of csvLines(stream)) {
    // Other sections (coordinates, equipment…) and comments are not establishments.
    if (text !== null && !isStructureet(text)) continue;
    yield { line: number, content: lineIssue(text, cells, STRUCTUREET_CELLS) ?? structureetRow(cells ?? []) };
  }
}

function isStructureet(text: string): boolean {
  return text.startsWith(STRUCTUREET) || text.startsWith(`"${STRUCTUREET}"`);
}

async function* readPlain(stream: Readable): AsyncGenerator<ReadLine> {
  let header: PlainHeader | undefined;
  for await (const { number, text, cells } of csvLines(stream)) {
    if (header === undefined) header = plainHeader(cells ?? []);
    else yield { line: number, content: lineIssue(text, cells, header.columns.length) ?? plainRow(header, cells ?? []) };
  }
}
