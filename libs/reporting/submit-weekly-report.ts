import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeCovers, scopeFor, type Scope, signedBy } from '#access';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { CLOCK, type Clock, currentWork, Database, isUniqueViolation, JobQueue } from '#platform';
import { reportSubmitted } from './jobs/report-submitted.js';
import { checkSubmission, type CheckedSubmission, isExpected, type Submission } from './rules/check-submission.js';
import { type ReportWarning, reportWarnings } from './rules/report-warnings.js';
import { toHistory } from './store/past-report-json.js';
import { findReport, findReportVersion, type WeeklyReport } from './store/report-store.js';
import { type InvalidReport, keyReused, noReportYet, notExpected } from './submission-refusals.js';
import {
  findEarlierReports,
  findEnrolment,
  findUsedKey,
  submitReport,
  type SubmittedRow,
} from './store/submit-statement.js';

export type SubmitWeeklyReportOutcome =
  | { readonly kind: 'success'; readonly report: WeeklyReport; readonly warnings: ReportWarning[] }
  | { readonly kind: 'conflict'; readonly current: WeeklyReport }
  | InvalidReport;

/** Takes one establishment's report of one week: refuses what cannot be true, accepts the rest with its warnings. */
@Injectable()
export class SubmitWeeklyReport {
  constructor(
    private readonly db: Database,
    private readonly queue: JobQueue,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, payload: Submission): Promise<SubmitWeeklyReportOutcome> {
    const scope = scopeFor(actor, 'report.submit');
    const now = this.clock.now();
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    const checked = checkSubmission(payload, items.map((item) => item.code), now);
    if (checked.kind === 'invalid') return checked;
    const { submission: report } = checked;
    const row = await this.write(actor, scope, report, now);
    if (!row) return this.explainRefusal(scope, report);
    this.queue.signal(reportSubmitted, {});
    return {
      kind: 'success',
      report: toReport(report, row, actor, now),
      warnings: reportWarnings(report.week, report.amounts, toHistory(row.history), items),
    };
  }

  /** @returns undefined when the statement wrote nothing. */
  private async write(actor: Actor, scope: Scope, report: CheckedSubmission, now: Date): Promise<SubmittedRow | undefined> {
    const { payload, week, amounts } = report;
    const doctrine = await this.catalogue.doctrine(week);
    const work = currentWork();
    const director = actor.habilitations.some((held) => held.role === 'DIRECTOR' && held.scopeCode === payload.finess);
    const statement = submitReport[payload.expectedVersion === 0 ? 'first' : 'again'][director ? 'known' : 'in-contacts'];
    try {
      const [row] = await this.db.run(
        statement,
        payload.finess, week.monday, DEFAULT_COLLECTION, payload.expectedVersion,
        amounts.stockOnHand, amounts.consumption, amounts.received,
        now, now <= week.deadline(doctrine.deadline), 'FORM',
        actor.accountId, actor.name, director ? actor.name : null, payload.comment?.trim() || null,
        payload.idempotencyKey, report.requestHash,
        scope.nation, scope.regions, scope.departments, scope.establishments,
        signedBy(actor, 'report.submit', { regionCode: '', departmentCode: '', finess: payload.finess }).role ?? null, work?.address ?? null, work?.requestId ?? null,
      );
      return row;
    } catch (error) {
      if (isUniqueViolation(error, 'idempotency_key_pkey')) return undefined;
      throw error;
    }
  }

  /** Why nothing was written: a repeated send, another perimeter, an establishment not expected, or a newer version. */
  private async explainRefusal(scope: Scope, report: CheckedSubmission): Promise<SubmitWeeklyReportOutcome> {
    const { payload, week } = report;
    const [enrolment] = await this.db.run(findEnrolment, payload.finess, DEFAULT_COLLECTION);
    if (!enrolment || !scopeCovers(scope, { ...enrolment, finess: payload.finess })) throw outOfScope();
    const [key] = await this.db.run(findUsedKey, payload.finess, payload.idempotencyKey);
    if (key) return key.requestHash.equals(report.requestHash) ? this.replay(report, key.subject) : keyReused();
    const current = await findReport(this.db, scope, payload.finess, week.monday, DEFAULT_COLLECTION);
    if (current && current.version !== payload.expectedVersion) return { kind: 'conflict', current };
    if (current || isExpected(enrolment, week.monday)) return noReportYet(payload.expectedVersion);
    return notExpected(week);
  }

  /** The answer the first send of this key got. */
  private async replay(report: CheckedSubmission, subject: string): Promise<SubmitWeeklyReportOutcome> {
    const { payload, week, amounts } = report;
    const version = Number(subject.split('/').at(-1));
    const [accepted] = await this.db.run(findReportVersion, payload.finess, week.monday, DEFAULT_COLLECTION, version);
    if (!accepted) throw new Error(`Idempotency key without its report version: ${payload.finess} ${subject}`);
    const [earlier] = await this.db.run(findEarlierReports, payload.finess, DEFAULT_COLLECTION, week.monday);
    const items = await this.catalogue.items(DEFAULT_COLLECTION);
    const warnings = reportWarnings(week, amounts, toHistory(earlier?.history ?? null), items);
    return { kind: 'success', report: accepted, warnings };
  }
}

function toReport(report: CheckedSubmission, row: SubmittedRow, actor: Actor, now: Date): WeeklyReport {
  const { payload, week, amounts } = report;
  return {
    finess: payload.finess,
    week: week.monday,
    collectionId: DEFAULT_COLLECTION,
    version: row.version,
    ...amounts,
    firstSubmittedAt: row.firstSubmittedAt,
    submittedAt: now,
    onTime: row.onTime,
    evaluated: false,
    origin: 'FORM',
    submittedByName: actor.name,
    directorName: row.directorName,
    comment: payload.comment?.trim() || null,
  };
}
