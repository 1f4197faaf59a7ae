import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { ReportingWeek, statement, type Database } from '#platform';
import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { recordCommand } from '../record-command.js';

type Line = Record<(typeof COLUMNS)[number], string | number | null>;

const COLUMNS = [
  'finess',
  'etablissement',
  'region',
  'departement',
  'semaine',
  'article',
  'stock',
  'consommation',
  'recu',
  'consommation_crise',
  'niveau',
] as const;

const departments = statement<[region: string | null], { code: string }>(
  'export-departments',
  'SELECT code FROM department WHERE $1::text IS NULL OR region_code = $1 ORDER BY code',
);

const linesOfDepartment = statement<[week: string, department: string], Omit<Line, 'semaine'>>(
  'export-lines-of-department',
  `SELECT l.finess, e.name AS etablissement, l.region_code AS region, l.department_code AS departement, l.item_code AS article,
          l.stock_on_hand AS stock, l.consumption AS consommation, l.received AS recu,
          l.crisis_consumption AS consommation_crise, l.level AS niveau
   FROM weekly_report_line l JOIN establishment e ON e.finess = l.finess
   WHERE l.week = $1 AND l.department_code = $2 ORDER BY l.finess, l.item_code`,
);

/** Writes one week's reports as a CSV that spreadsheets open, one line per establishment and item, in base units. */
export async function exportReports(
  { db, clock, say }: CommandContext,
  file: string,
  options: { week?: string; region?: string },
): Promise<void> {
  const week = options.week === undefined ? ReportingWeek.lastComplete(clock.now()) : ReportingWeek.parse(options.week);
  if (!week) throw new CommandFailure(`Semaine inconnue : ${options.week} (attendu par exemple 2026-W47).`);
  // Before the first line is read: no file leaves without a trace.
  await recordCommand(db, clock, {
    action: 'export.take',
    place: { regionCode: options.region ?? null },
    detail: { what: 'Remontées de la semaine', week: week.toString(), format: 'CSV' },
  });
  let written = 0;
  const counted = async function* (): AsyncGenerator<Line> {
    for await (const line of lines(db, week, options.region ?? null)) {
      written += 1;
      yield line;
    }
  };
  // escape_formulas: a name that starts with "=" must not run in the reader's spreadsheet.
  const csv = stringify({ header: true, columns: [...COLUMNS], delimiter: ';', bom: true, escape_formulas: true });
  await pipeline(Readable.from(counted()), csv, createWriteStream(file)).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall === undefined) throw error;
    throw new CommandFailure(`Le fichier ${file} ne peut pas être écrit (${error.code}).`);
  });
  say(`${written.toLocaleString('fr-FR')} lignes de la semaine ${week} écrites dans ${file}.`);
}

/** Department by department, so that memory stays flat whatever the number of establishments. */
async function* lines(db: Database, week: ReportingWeek, region: string | null): AsyncGenerator<Line> {
  for (const { code } of await db.run(departments, region)) {
    for (const line of await db.run(linesOfDepartment, week.monday, code)) yield { ...line, semaine: week.toString() };
  }
}
