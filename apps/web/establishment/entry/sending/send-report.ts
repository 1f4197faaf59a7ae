import type { Client } from '@urql/core';
import { SendEntryDocument, type SendEntryMutation, type SentReportFragment } from '../../../generated/graphql.js';
import { type Failure, failureOf } from '../../../graph/use-document.js';
import type { Confirmed } from '../draft/draft.js';

export interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

export type Outcome =
  | { readonly kind: 'sent'; readonly report: SentReportFragment }
  | { readonly kind: 'conflict'; readonly current: SentReportFragment }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Sends a confirmed report. Safe to repeat: the service knows it by its key. */
export async function sendReport(client: Client, finess: string, week: string, confirmed: Confirmed): Promise<Outcome> {
  const { idempotencyKey, expectedVersion, comment, lines } = confirmed;
  const { data, error } = await client
    .mutation(SendEntryDocument.toString(), { input: { finess, week, idempotencyKey, expectedVersion, comment, lines: [...lines] } })
    .toPromise();
  if (error) {
    const failure = failureOf(error);
    // A session that has ended, or is another person's by now: what was confirmed waits for its person, as without a network.
    return failure.code === 'OFFLINE' || failure.code === 'UNAUTHENTICATED' ? { kind: 'offline' } : { kind: 'failed', failure };
  }
  const answer = (data as SendEntryMutation | undefined)?.submitWeeklyReport;
  switch (answer?.__typename) {
    case 'SubmitWeeklyReportSuccess':
      return { kind: 'sent', report: answer.report };
    case 'ReportConflict':
      return { kind: 'conflict', current: answer.current };
    case 'ReportInvalid':
      return { kind: 'invalid', problems: answer.problems };
    case undefined:
      return { kind: 'offline' };
  }
}

/** Drawn once per content: sending the same again has one effect. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
