import { readFile } from 'node:fs/promises';
import { Catalogue } from '#catalogue';
import type { Database } from '#platform';
import { ImportReports, type ImportReportsOptions, type ImportReportsResult } from '#reporting';
import type { TestClock } from '../support/index.js';
import { ITEMS } from '../support/small-country.js';
import { temporaryFile } from './directory-files.js';

/** Monday of week 48, nine hours before the deadline of week 47. */
export const MONDAY_MORNING = '2026-11-23T09:00:00+01:00';
export const HEADER = 'finess;week;item;stock_on_hand;consumption;received';

type Cells = Partial<Record<'stock' | 'used' | 'received', string | number>>;

/** Lines of one report in which every item has the same comfortable figures, but for those given. */
export function report(finess: string, week = '2026-W47', figures: Partial<Record<(typeof ITEMS)[number], Cells>> = {}): string[] {
  return ITEMS.map((item) => {
    const { stock = 10_000, used = 1_000, received = '' } = figures[item] ?? {};
    return [finess, week, item, stock, used, received].join(';');
  });
}

export function file(...lines: readonly string[]): string {
  return [HEADER, ...lines, ''].join('\n');
}

export interface Imported {
  readonly result: ImportReportsResult;
  /** "12 GOWN erreur MISSING_ITEM", in the order of the report file. */
  readonly told: string[];
  /** The report file, as written. */
  readonly report: string;
}

/** Imports a text, the bytes of a file, or the file itself when given as a path. */
export async function importText(
  db: Database, clock: TestClock, content: string | Buffer | { path: string }, options: Partial<ImportReportsOptions> = {},
): Promise<Imported> {
  const isPath = typeof content === 'object' && 'path' in content;
  const path = isPath ? content.path : await temporaryFile('remontees.csv', content);
  const target = await temporaryFile('rapport.csv', '');
  const result = await new ImportReports(db, new Catalogue(db, clock), clock).execute(path, { by: 'Ines Roux', report: target, ...options });
  const text = await readFile(target, 'utf8');
  const rows = text.replace('\uFEFF', '').trimEnd().split('\r\n').slice(1);
  const told = rows.map((row) => row.split(';')).map(([line, , , item, severity, code]) => [line, item, severity, code].filter(Boolean).join(' '));
  return { result, told, report: text };
}

export interface StoredReport {
  readonly finess: string;
  readonly week: string;
  readonly version: number;
  readonly versions: number;
  readonly stock: number[];
  readonly used: number[];
  readonly received: (number | null)[];
}

/** What the database holds, histories counted. */
export async function storedReports(db: Database): Promise<StoredReport[]> {
  return db.manager.query<StoredReport[]>(`
    SELECT r.finess, r.week, r.version, r.stock_on_hand AS stock, r.consumption AS used, r.received,
           (SELECT count(*) FROM weekly_report_version v WHERE v.finess = r.finess AND v.week = r.week) AS versions
    FROM weekly_report r ORDER BY r.finess, r.week`);
}

export async function forgetReports(db: Database): Promise<void> {
  await db.manager.query('TRUNCATE weekly_report, weekly_report_version');
}
