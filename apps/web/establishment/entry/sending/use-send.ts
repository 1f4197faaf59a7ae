import { useState } from 'react';
import { useClient } from 'urql';
import type { SentReportFragment } from '../../../generated/graphql.js';
import type { DraftPlace } from '../draft/draft-store.js';
import type { Entry } from '../use-entry.js';
import { confirmReport } from './confirm-report.js';
import { newKey } from './send-report.js';

interface SendOptions {
  entry: Entry;
  place: DraftPlace;
  expectedVersion: number;
  onSent: (report: SentReportFragment) => void;
  onMet: (report: SentReportFragment) => void;
}

export interface Send {
  /** The recap is open. */
  readonly asks: boolean;
  readonly busy: boolean;
  readonly failure: string | undefined;
  ask(): void;
  cancel(): void;
  go(): Promise<void>;
}

/** From the recap to the answer. */
export function useSend({ entry, place, expectedVersion, onSent, onMet }: SendOptions): Send {
  const client = useClient();
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const go = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const outcome = await confirmReport(
      client,
      place,
      // The same confirmed content keeps its key: any change since has dropped it.
      entry.draft?.confirmed ?? {
        idempotencyKey: newKey(),
        expectedVersion,
        comment: entry.comment.trim() === '' ? null : entry.comment.trim(),
        lines: entry.typedLines.map(({ item, stockOnHand, received, consumption }) => ({ item, stockOnHand: stockOnHand ?? 0, received, consumption: consumption ?? 0 })),
        confirmedAt: Date.now(),
        waits: false,
      },
    );
    setBusy(false);
    if (outcome.kind === 'invalid') return setFailure(outcome.problems.map(({ message }) => message).join(' '));
    if (outcome.kind === 'failed') return setFailure(outcome.failure.message);
    setAsks(false);
    if (outcome.kind === 'sent') onSent(outcome.report);
    if (outcome.kind === 'conflict') onMet(outcome.current);
  };
  return {
    asks,
    busy,
    failure,
    ask: () => {
      setFailure(undefined);
      setAsks(true);
    },
    cancel: () => setAsks(false),
    go,
  };
}
