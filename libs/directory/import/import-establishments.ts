import type { Readable } from 'node:stream';
import type { LineReport, Transaction } from '#platform';
import { checkEstablishment } from '../rules/check-establishment.js';
import type { EstablishmentRecord, KnownCodes } from '../rules/establishment-record.js';
import type { ImportFormat } from '../rules/file-format.js';
import { mergeStaged, removeConflicts, type MergeCounts } from '../store/establishment-merge.js';
import { stageEstablishments, type StagedEstablishment } from '../store/establishment-staging.js';
import { isIssue, readEstablishments, type ReadLine } from './read-establishments.js';

const LINES_BETWEEN_PROGRESS = 500;

export interface EstablishmentImport {
  readonly format: Exclude<ImportFormat, 'ght-csv'>;
  /** Opens the content; called when somebody is ready to read it. */
  readonly open: () => Readable;
  readonly known: KnownCodes;
  readonly report: LineReport;
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
    for (const line of lines) job.report.add([line, finess], { severity: 'error', code: 'CONFLICTING_LINES', reason });
  }
  return { read, ...(await mergeStaged(tx, job.format, job.now, job.today)) };
}

/** @returns the number of lines read. */
async function stage(tx: Transaction, job: EstablishmentImport): Promise<number> {
  let read = 0;
  async function* records(): AsyncGenerator<StagedEstablishment> {
    for await (const { line, content } of readEstablishments(job.format, job.open())) {
      read += 1;
      const record = checked(line, content, job);
      if (record !== null) yield { line, record };
      if (read % LINES_BETWEEN_PROGRESS === 0) {
        job.onProgress(read);
        await job.report.flush();
      }
    }
  }
  await stageEstablishments(tx, records());
  job.onProgress(read);
  return read;
}

/** The record of a line, or null when it is refused; what is wrong goes to the report. */
function checked(line: number, content: ReadLine['content'], job: EstablishmentImport): EstablishmentRecord | null {
  if (isIssue(content)) {
    job.report.add([line, undefined], content);
    return null;
  }
  const { record, issues } = checkEstablishment(content, job.known);
  for (const issue of issues) job.report.add([line, content.finess], issue);
  return record;
}
