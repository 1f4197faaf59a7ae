import { useState } from 'react';
import { useClient } from 'urql';
import type { SentReportFragment } from '../../../generated/graphql.js';
import type { Confirmed } from '../draft/draft.js';
import type { Entry } from '../use-entry.js';
import { newKey, sendReport } from './send-report.js';

interface SendOptions {
  entry: Entry;
  finess: string;
  week: string;
  expectedVersion: number;
  onSent: (report: SentReportFragment) => void;
  onMet: (report: SentReportFragment) => void;
}

interface Send {
  /** The recap is open. */
  readonly asks: boolean;
  readonly busy: boolean;
  readonly failure: string | undefined;
  ask(): void;
  cancel(): void;
  go(): Promise<void>;
}

/** From the recap to the answer. What is confirmed is first kept on the device: an answer lost on the way costs nothing. */
export function useSend({ entry, finess, week, expectedVersion, onSent, onMet }: SendOptions): Send {
  const client = useClient();
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { kept } = entry;
  const go = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    // The same confirmed content keeps its key: any change since has dropped it.
    const confirmed: Confirmed = entry.draft?.confirmed ?? {
      idempotencyKey: newKey(),
      expectedVersion,
      comment: entry.comment.trim() === '' ? null : entry.comment.trim(),
      lines: entry.typedLines.map(({ item, stockOnHand, received, consumption }) => ({ item, stockOnHand: stockOnHand ?? 0, received, consumption: consumption ?? 0 })),
      confirmedAt: Date.now(),
      waits: false,
    };
    kept.confirm(confirmed);
    const outcome = await sendReport(client, finess, week, confirmed);
    setBusy(false);
    switch (outcome.kind) {
      case 'sent':
        setAsks(false);
        kept.clear();
        return onSent(outcome.report);
      case 'conflict':
        setAsks(false);
        kept.confirm(undefined);
        return onMet(outcome.current);
      case 'offline':
        setAsks(false);
        return kept.confirm({ ...confirmed, waits: true });
      case 'invalid':
        kept.confirm(undefined);
        return setFailure(outcome.problems.map(({ message }) => message).join(' '));
      case 'failed':
        kept.confirm(undefined);
        return setFailure(outcome.failure.message);
    }
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
