import { DEFAULT_COLLECTION } from '#catalogue';
import type { CopyRow, LineReport, Session } from '#platform';
import { type PastReport, REPORTS_COMPARED, reportWarnings } from '../rules/report-warnings.js';
import { keepAccepted, listAcceptedBefore, listEarlierReports, listExpectations } from '../store/import-store.js';
import { parseHistory } from '../store/past-report-json.js';
import { checkReport, type CheckedReport } from './check-report.js';
import type { FileReport } from './file-reports.js';
import type { ItemNames } from './item-names.js';

export interface BatchCheckerJob {
  readonly session: Session;
  readonly names: ItemNames;
  readonly report: LineReport;
  /** The file has several weeks: the later ones look back on those accepted before, which may not be written yet, or ever. */
  readonly hasSeveralWeeks: boolean;
}

export type Accepted = Extract<CheckedReport, { kind: 'accepted' }>;
type Refused = Extract<CheckedReport, { kind: 'refused' }>;

/** Lines told between two writes of the report file. */
const TOLD_TOGETHER = 5_000;

/** Checks reports batch by batch, in as many statements whatever the size of a batch. */
export class BatchChecker {
  /** Reports. */
  refused = 0;
  /** Lines of the refused reports. */
  refusedLines = 0;

  constructor(private readonly job: BatchCheckerJob) {}

  /**
   * What passes; the rest is told in the report, and so is what deserves a second look.
   * @param batch reports of one week; those of earlier weeks have gone before.
   */
  async accepted(batch: readonly FileReport[]): Promise<Accepted[]> {
    const accepted: Accepted[] = [];
    for (const checked of await this.check(batch)) {
      if (checked.kind === 'accepted') accepted.push(checked);
      else await this.refuse(checked);
    }
    if (accepted.length > 0) await this.warn(accepted);
    if (this.job.hasSeveralWeeks) await keepAccepted(this.job.session, accepted.map(toKept));
    await this.job.report.flush();
    return accepted;
  }

  private async check(batch: readonly FileReport[]): Promise<CheckedReport[]> {
    const { session, names } = this.job;
    const rows = await session.run(listExpectations, batch.map(({ finess }) => finess), DEFAULT_COLLECTION);
    const expectations = new Map(rows.map((row) => [row.finess, row]));
    return batch.map((report) => checkReport(report, expectations.get(report.finess), names));
  }

  private async refuse({ report, issues }: Refused): Promise<void> {
    let told = 0;
    for (const { line, item, issue } of issues) {
      this.job.report.add([line, report.finess, report.week.toString(), item], issue);
      told += 1;
      if (told % TOLD_TOGETHER === 0) await this.job.report.flush();
    }
    this.refused += 1;
    this.refusedLines += report.lines.length + report.beyond.length;
  }

  private async warn(accepted: readonly Accepted[]): Promise<void> {
    const { names, report: lines } = this.job;
    const histories = await this.histories(accepted);
    for (const { report, amounts } of accepted) {
      for (const { code, item, message } of reportWarnings(report.week, amounts, histories(report.finess), names.items)) {
        const place = report.lines.find((line) => names.codeOf(line.item) === item);
        lines.add([place?.line, report.finess, report.week.toString(), place?.item], { severity: 'warning', code, reason: message });
      }
    }
  }

  private async histories(accepted: readonly Accepted[]): Promise<(finess: string) => PastReport[]> {
    const { session, hasSeveralWeeks } = this.job;
    const finess = accepted.map(({ report }) => report.finess);
    const monday = accepted[0]?.report.week.monday ?? '';
    const known = await session.run(listEarlierReports, finess, DEFAULT_COLLECTION, monday, REPORTS_COMPARED);
    const ofFile = hasSeveralWeeks ? await session.run(listAcceptedBefore, finess, monday) : [];
    const byFiness = new Map(known.map((row) => [row.finess, row.history]));
    const ofFileByFiness = new Map(ofFile.map((row) => [row.finess, row.history]));
    return (one) => {
      const own = parseHistory(ofFileByFiness.get(one));
      const weeks = new Set(own.map(({ week }) => week.monday));
      return [...own, ...parseHistory(byFiness.get(one)).filter(({ week }) => !weeks.has(week.monday))];
    };
  }
}

function toKept({ report, amounts }: Accepted): CopyRow {
  return [report.finess, report.week.monday, amounts.stockOnHand, amounts.consumption];
}
