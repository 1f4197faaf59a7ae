import type { Client } from '@urql/core';
import type { Confirmed } from '../draft/draft.js';
import { type DraftPlace, readDraft, removeDraft, writeDraft } from '../draft/draft-store.js';
import { type Outcome, sendReport } from './send-report.js';

/**
 * Sends a confirmed report and settles its draft by the answer: gone once sent, waiting without a network, to be typed on
 * otherwise. Kept on the device before it leaves: an answer lost on the way costs nothing.
 */
export async function confirmReport(client: Client, place: DraftPlace, confirmed: Confirmed): Promise<Outcome> {
  const settle = (settled: Confirmed | undefined): void => {
    const { basedOn, entries } = readDraft(place) ?? { basedOn: confirmed.expectedVersion, entries: {} };
    writeDraft(place, settled ? { basedOn, entries, confirmed: settled } : { basedOn, entries });
  };
  settle(confirmed);
  const outcome = await sendReport(client, place.finess, place.week, confirmed);
  // Typed on meanwhile: what was sent is no longer what is typed.
  const isSame = readDraft(place)?.confirmed?.idempotencyKey === confirmed.idempotencyKey;
  if (outcome.kind === 'sent') {
    if (isSame) removeDraft(place);
  } else if (isSame) settle(outcome.kind === 'offline' ? { ...confirmed, waits: true } : undefined);
  return outcome;
}
