import type { Readable } from 'node:stream';
import type { Transaction } from '#platform';
import { checkEstablishment } from '../rules/check-establishment.js';
import type { KnownCodes } from '../rules/establishment-record.js';
import type { ImportFormat } from '../rules/file-format.js';
import { mergeStaged, removeConflicts, type MergeCounts } from '../store/establishment-merge.js';
import { EstablishmentStaging } from '../store/establishment-staging.js';
import type { IssueReport } from './issue-report.js';
import { isIssue, readEstablishments } from './read-establishments.js';

const LINES_BETWEEN_PROGRESS = 500;

export interface EstablishmentImport {
  readonly format: Exclude<ImportFormat, 'ght-csv'>;
  readonly stream: Readable;
  readonly known: KnownCodes;
  readonly report: IssueReport;
  readonly now: Date;
  /** "YYYY-MM-DD", Europe/Paris. */
  readonly today: string;
  readonly onProgress: (lines: number) => void;
}

/** Reads a file into staging line by line, then merges it in a few statements. */
export async function importEstablishments(tx: Transaction, job: EstablishmentImport): Promise<MergeCounts & { readonly read: number }> {
  const read = await stage(tx, job);
  for (const { finess, lines } of await removeConflicts(tx)) {
    const reason = `${finess} est donné plusieurs fois avec des valeurs différentes (lignes ${lines.slice(0, 10).join(', ')}) : aucune n'est retenue.`;
    for (const line of lines) job.report.add(line, finess, { severity: 'error', code: 'CONFLICTING_LINES', reason });
  }
  return { read, ...(await mergeStaged(tx, job.format, job.now, job.today)) };
}

async function stage(tx: Transaction, job: EstablishmentImport): Promise<number> {
  const staging = await EstablishmentStaging.open(tx);
  let read = 0;
  try {
    for await (const { line, content } of readEstablishments(job.format, job.stream)) {
      read += 1;
      if (isIssue(content)) job.report.add(line, undefined, content);
      else {
        const { record, issues } = checkEstablishment(content, job.known);
        for (const issue of issues) job.report.add(line, content.finess, issue);
        if (record !== null) await staging.add(line, record);
      }
      if (read % LINES_BETWEEN_PROGRESS === 0) job.onProgress(read);
    }
    await staging.close();
    job.onProgress(read);
  } catch (error) {
    await staging.abandon(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
  return read;
}
