import type { Readable } from 'node:stream';
import { csvLines, lineIssue, type LineIssue, type LineReport, type Transaction } from '#platform';
import type { KnownCodes } from '../rules/establishment-record.js';
import { checkGht, type GhtRecord } from '../rules/ght-row.js';
import type { MergeCounts } from '../store/establishment-merge.js';
import { mergeGhts } from '../store/ght-merge.js';

/** Brings the hospital groups to what a file says; groups absent from it stay. */
export async function importGhts(
  tx: Transaction,
  stream: Readable,
  known: KnownCodes,
  report: LineReport,
): Promise<MergeCounts & { readonly read: number }> {
  const { read, groups } = await readGhts(stream, known, report);
  const kept = groups.map((lines) => lines[0]?.record).filter((record) => record !== undefined);
  const [merged] = await tx.run(
    mergeGhts,
    kept.map((ght) => ght.code), kept.map((ght) => ght.shortName), kept.map((ght) => ght.name),
    kept.map((ght) => ght.regionCode), kept.map((ght) => ght.supportFiness),
  );
  const created = merged?.created ?? 0;
  const changed = merged?.changed ?? 0;
  return { read, created, changed, closed: 0, reopened: 0, unchanged: kept.length - created - changed, ignoredClosed: 0 };
}

interface GhtLine {
  readonly line: number;
  readonly record: GhtRecord;
}

/** Groups are about 140: they are held together, so that one given twice with different values is recognised and refused. */
async function readGhts(stream: Readable, known: KnownCodes, report: LineReport): Promise<{ read: number; groups: GhtLine[][] }> {
  const regions = new Set(known.regionOfDepartment.values());
  const valid: GhtLine[] = [];
  let columns: string[] | undefined;
  let read = 0;
  for await (const { number, text, cells } of csvLines(stream)) {
    if (columns === undefined) {
      columns = (cells ?? []).map((cell) => cell.trim().toLowerCase());
      continue;
    }
    read += 1;
    const names = columns;
    const broken = lineIssue(text, cells, names.length);
    const { record, issues } = broken || cells === null
      ? { record: null, issues: broken ? [broken] : [] }
      : checkGht((column) => cells[names.indexOf(column)], regions);
    for (const issue of issues) report.add([number, undefined], issue);
    if (record !== null) valid.push({ line: number, record });
  }
  const [agreeing, conflicting] = partition([...Map.groupBy(valid, ({ record }) => record.code).values()], agree);
  for (const { line, record } of conflicting.flat()) report.add([line, undefined], conflict(record.code));
  return { read, groups: agreeing };
}

function agree(lines: readonly GhtLine[]): boolean {
  return new Set(lines.map(({ record }) => JSON.stringify(record))).size === 1;
}

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter((item) => belongs(item)), items.filter((item) => !belongs(item))];
}

function conflict(code: string): LineIssue {
  return { severity: 'error', code: 'CONFLICTING_LINES', reason: `Le GHT ${code} est donné plusieurs fois avec des valeurs différentes : aucune n'est retenue.` };
}
