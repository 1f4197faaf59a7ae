import { type ReactNode, useState } from 'react';
import { BeginPasskeyEnrolmentDocument, FinishPasskeyEnrolmentDocument } from '../../generated/graphql.js';
import { useSending } from '../../graph/use-document.js';
import { makePasskey, passkeysAreKnown } from '../passkey.js';

interface EnrolPasskeyProps {
  pendingToken: string | null;
  onEnrolled: (recoveryCodes: readonly string[]) => void;
  onFailure: (message: string) => void;
}

/** A passkey of this device, or of a key plugged in: the browser asks. */
export function EnrolPasskey({ pendingToken, onEnrolled, onFailure }: EnrolPasskeyProps): ReactNode {
  const [busy, setBusy] = useState(false);
  const begin = useSending(BeginPasskeyEnrolmentDocument);
  const finish = useSending(FinishPasskeyEnrolmentDocument);
  if (!passkeysAreKnown()) return null;
  const enrol = async (): Promise<string | undefined> => {
    const { data: asked, failure } = await begin({ pendingToken });
    if (asked?.beginPasskeyEnrolment.__typename !== 'PasskeyChallenge') return failure?.message ?? asked?.beginPasskeyEnrolment.message;
    const { id, options } = asked.beginPasskeyEnrolment;
    const made = await makePasskey(options);
    if ('problem' in made) return made.problem;
    const { data, failure: refused } = await finish({ input: { pendingToken, challengeId: id, response: made.response } });
    if (data?.finishPasskeyEnrolment.__typename !== 'AccessChanged') return refused?.message ?? data?.finishPasskeyEnrolment.message;
    onEnrolled(data.finishPasskeyEnrolment.recoveryCodes);
    return undefined;
  };
  const start = async (): Promise<void> => {
    setBusy(true);
    const problem = await enrol();
    setBusy(false);
    if (problem !== undefined) onFailure(problem);
  };
  return (
    <button type="button" className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-lock-line" disabled={busy} onClick={() => void start()}>
      {busy ? 'En attente de votre clé…' : 'Ajouter une clé d’accès'}
    </button>
  );
}
