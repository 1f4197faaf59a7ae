import type { Readable } from 'node:stream';
import type { Transaction } from '#platform';
import type { KnownCodes } from '../rules/establishment-record.js';
import { checkGht, type GhtRecord } from '../rules/ght-row.js';
import { mergeGhts } from '../store/ght-merge.js';
import type { MergeCounts } from '../store/establishment-merge.js';
import type { IssueReport } from './issue-report.js';
import { BROKEN_QUOTES, csvLines, TOO_LONG, wrongCells } from './read-establishments.js';

/** Hospital groups are about 140: they are held together, so that a group given twice can be recognised. */
export async function importGhts(
  tx: Transaction,
  stream: Readable,
  known: KnownCodes,
  report: IssueReport,
): Promise<MergeCounts & { readonly read: number }> {
  const regions = new Set(known.regionOfDepartment.values());
  const records = new Map<string, { line: number; record: GhtRecord }>();
  const conflicting = new Set<string>();
  let columns: string[] | undefined;
  let read = 0;
  for await (const { number, text, cells } of csvLines(stream)) {
    if (columns === undefined) {
      columns = (cells ?? []).map((cell) => cell.trim().toLowerCase());
      continue;
    }
    read += 1;
    const names = columns;
    if (text === null || cells === null || cells.length !== names.length) {
      report.add(number, undefined, text === null ? TOO_LONG : cells === null ? BROKEN_QUOTES : wrongCells(cells.length, names.length));
      continue;
    }
    const { record, issues } = checkGht((column) => cells[names.indexOf(column)], regions);
    for (const issue of issues) report.add(number, undefined, issue);
    if (record === null) continue;
    const same = records.get(record.code);
    if (same !== undefined && JSON.stringify(same.record) !== JSON.stringify(record)) conflicting.add(record.code);
    if (conflicting.has(record.code)) {
      report.add(number, undefined, { severity: 'error', code: 'CONFLICTING_LINES', reason: `Le GHT ${record.code} est donné plusieurs fois avec des valeurs différentes.` });
    } else records.set(record.code, { line: number, record });
  }
  for (const code of conflicting) records.delete(code);
  const kept = [...records.values()].map(({ record }) => record);
  const [merged] = await tx.run(
    mergeGhts,
    kept.map((ght) => ght.code), kept.map((ght) => ght.shortName), kept.map((ght) => ght.name),
    kept.map((ght) => ght.regionCode), kept.map((ght) => ght.supportFiness),
  );
  const created = merged?.created ?? 0;
  const changed = merged?.changed ?? 0;
  return { read, created, changed, closed: 0, reopened: 0, unchanged: kept.length - created - changed, ignoredClosed: 0 };
}
