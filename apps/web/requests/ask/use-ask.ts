import { useState } from 'react';
import { CompleteRequestDocument, CreateRequestDocument, type RequestAnswerFragment } from '../../generated/graphql.js';
import { type Failure, useSending } from '../../graph/use-document.js';
import type { AskDraft } from './ask-draft.js';
import { linesOf } from './ask-lines.js';

export interface AskOutcome {
  /** The request, when it left. */
  readonly id?: string;
  readonly problems?: readonly { path: string; message: string }[];
}

/** Sends a new request, or completes a returned one. The same content sent twice has one effect. */
export function useAsk(
  finess: string,
  returned: { readonly id: string; readonly version: number } | undefined,
): { ask: (draft: AskDraft) => Promise<AskOutcome>; busy: boolean; failed: string | undefined } {
  const create = useSending(CreateRequestDocument);
  const complete = useSending(CompleteRequestDocument);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const send = async (draft: AskDraft): Promise<{ answer: RequestAnswerFragment | undefined; failure: Failure | undefined }> => {
    const content = { lines: linesOf(draft), urgency: draft.urgency, reason: draft.reason.trim() };
    if (returned) {
      const { data, failure } = await complete({ input: { id: returned.id, expectedVersion: returned.version, ...content } });
      return { answer: data?.updateEmergencyRequest, failure };
    }
    const { data, failure } = await create({ input: { finess, idempotencyKey: draft.key, ...content } });
    return { answer: data?.createEmergencyRequest, failure };
  };
  const ask = async (draft: AskDraft): Promise<AskOutcome> => {
    setBusy(true);
    setFailed(undefined);
    const { answer, failure } = await send(draft);
    setBusy(false);
    if (answer?.__typename === 'EmergencyRequestSuccess') return { id: answer.request.id };
    if (answer?.__typename === 'EmergencyRequestInvalid') return { problems: answer.problems };
    setFailed(answer?.__typename === 'EmergencyRequestConflict' ? answer.message : (failure?.message ?? 'La demande n’est pas partie. Elle est gardée sur cet appareil\u00A0: réessayez.'));
    return {};
  };
  return { ask, busy, failed };
}
