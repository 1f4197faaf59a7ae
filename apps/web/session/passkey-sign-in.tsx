import { type ReactNode, useState } from 'react';
import { BeginPasskeySignInDocument, FinishPasskeySignInDocument, type SignInStepFragment } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { answerPasskey, passkeysAreKnown } from '../access/passkey.js';

interface PasskeySignInProps {
  label: string;
  /** After a password; null when the passkey alone signs in. */
  pendingToken: string | null;
  onStep: (step: SignInStepFragment) => void;
  onFailure: (message: string) => void;
}

/** Nothing on a browser that knows no passkeys. */
export function PasskeySignIn({ label, pendingToken, onStep, onFailure }: PasskeySignInProps): ReactNode {
  const [busy, setBusy] = useState(false);
  const begin = useSending(BeginPasskeySignInDocument);
  const finish = useSending(FinishPasskeySignInDocument);
  if (!passkeysAreKnown()) return null;
  const enter = async (): Promise<string | undefined> => {
    const { data: asked, failure } = await begin({ pendingToken });
    if (asked?.beginPasskeySignIn.__typename !== 'PasskeyChallenge') return failure?.message ?? asked?.beginPasskeySignIn.message;
    const { id, options } = asked.beginPasskeySignIn;
    const answer = await answerPasskey(options);
    if ('problem' in answer) return answer.problem;
    const { data, failure: refused } = await finish({ input: { pendingToken, challengeId: id, response: answer.response } });
    if (data) onStep(data.finishPasskeySignIn);
    return refused?.message;
  };
  const start = async (): Promise<void> => {
    setBusy(true);
    const problem = await enter();
    setBusy(false);
    if (problem !== undefined) onFailure(problem);
  };
  return (
    <button type="button" className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-lock-line fr-mt-2w" disabled={busy} onClick={() => void start()}>
      {busy ? 'En attente de votre clé…' : label}
    </button>
  );
}
