import { createHash } from 'node:crypto';
import type { Problem, ReportingWeek } from '#platform';
import { checkLines, type ReportAmounts, type ReportLine } from './report-lines.js';
import { checkWeek } from './report-week.js';

/** One establishment's report of one week, as sent. */
export interface Submission {
  readonly finess: string;
  /** ISO week, "2026-W47". */
  readonly week: string;
  /** Version the sender saw; 0 when there was none. */
  readonly expectedVersion: number;
  readonly lines: readonly ReportLine[];
  readonly comment?: string | null;
  readonly idempotencyKey: string;
}

/** A report that passed the checks which need no database. */
export interface CheckedSubmission {
  readonly payload: Submission;
  readonly week: ReportingWeek;
  readonly amounts: ReportAmounts;
  /** Tells a repeated send from another content under the same key. */
  readonly requestHash: Buffer;
}

const LONGEST_KEY = 200;
const LONGEST_COMMENT = 2_000;

export function checkSubmission(
  payload: Submission,
  itemCodes: readonly string[],
  now: Date,
): { kind: 'valid'; submission: CheckedSubmission } | { kind: 'invalid'; problems: Problem[] } {
  const week = checkWeek(payload.week, now);
  const lines = checkLines(payload.lines, itemCodes);
  const problems = [
    ...(week.kind === 'invalid' ? week.problems : []),
    ...(lines.kind === 'invalid' ? lines.problems : []),
    ...checkEnvelope(payload),
  ];
  if (week.kind === 'invalid' || lines.kind === 'invalid' || problems.length > 0) return { kind: 'invalid', problems };
  const requestHash = hashRequest(payload, week.week, lines.amounts);
  return { kind: 'valid', submission: { payload, week: week.week, amounts: lines.amounts, requestHash } };
}

/** True when an enrolment's period contains the week of this Monday. */
export function isExpected(enrolment: { expectedFrom: string | null; expectedUntil: string | null }, monday: string): boolean {
  if (enrolment.expectedFrom === null || enrolment.expectedFrom > monday) return false;
  return enrolment.expectedUntil === null || enrolment.expectedUntil > monday;
}

function hashRequest(payload: Submission, week: ReportingWeek, amounts: ReportAmounts): Buffer {
  const { stockOnHand, consumption, received } = amounts;
  const body = [week.monday, payload.expectedVersion, stockOnHand, consumption, received, payload.comment ?? null];
  return createHash('sha256').update(JSON.stringify(body)).digest();
}

function checkEnvelope(payload: Submission): Problem[] {
  const problems: Problem[] = [];
  if (payload.idempotencyKey.trim() === '' || payload.idempotencyKey.length > LONGEST_KEY) {
    problems.push({
      code: 'IDEMPOTENCY_KEY_INVALID',
      path: 'idempotencyKey',
      message: `La clé d’envoi doit compter de 1 à ${LONGEST_KEY} caractères. Tirez une clé au hasard pour chaque envoi.`,
    });
  }
  if (payload.expectedVersion < 0) {
    problems.push({
      code: 'VERSION_INVALID',
      path: 'expectedVersion',
      message: 'La version attendue est 0 pour un premier envoi, sinon celle affichée.',
    });
  }
  if ((payload.comment?.length ?? 0) > LONGEST_COMMENT) {
    problems.push({
      code: 'COMMENT_TOO_LONG',
      path: 'comment',
      message: `Le commentaire dépasse ${LONGEST_COMMENT} caractères : raccourcissez-le.`,
    });
  }
  return problems;
}
