import { type ReactNode, useState } from 'react';
import { SignInDocument, type SignInStepFragment } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { FirstFactor } from '../access/enrolment/first-factor.js';
import { Skeleton } from '../parts/states.js';
import { useTitle } from '../shell/use-title.js';
import { DemoAccounts } from './demo-accounts.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { PasswordForm } from './password-form.js';
import { useResumedSignIn } from './state/resumed-sign-in.js';
import { SecondFactorStep } from './second-factor-step.js';
import { StateSignIn } from './state/state-sign-in.js';

/** Public, and refused by a product that is not a demonstration. */
const DEMO_PASSWORD = 'vigie-demo';

/** A password or a provider of identity, then our second factor, or its enrolment. Says why it refuses without saying which of address and password is wrong. */
export function SignInScreen({ onSignedIn }: { onSignedIn: () => void }): ReactNode {
  useTitle('Connexion');
  const [step, setStep] = useState<SignInStepFragment>();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const signIn = useSending(SignInDocument);
  const follow = (next: SignInStepFragment): void => {
    if (next.__typename === 'SignInSuccess') onSignedIn();
    else if (next.__typename === 'SignInRefused') {
      setRefusal(next.message);
      setStep(undefined);
    } else {
      setRefusal(undefined);
      setStep(next);
    }
  };
  const isResuming = useResumedSignIn(follow, ({ message }) => setRefusal(message));
  const enter = async (address: string, secret: string): Promise<void> => {
    setBusy(true);
    const { data, failure } = await signIn({ input: { email: address, password: secret } });
    setBusy(false);
    if (data) follow(data.signIn);
    else setRefusal(failure?.message);
  };
  const startAgain = (message?: string): void => {
    setStep(undefined);
    setRefusal(message);
  };
  return (
    <div className="fr-container">
      <div className="fr-grid-row fr-grid-row--center">
        <div className="fr-col-12 fr-col-md-8 fr-col-lg-6">
          {isResuming ? (
            <Skeleton words="Reprise de la connexion…" />
          ) : step?.__typename === 'SecondFactorRequired' ? (
            <SecondFactorStep pendingToken={step.pendingToken} methods={step.methods} onStep={follow} onStartAgain={startAgain} />
          ) : step?.__typename === 'SecondFactorEnrolmentRequired' ? (
            <FirstFactor pendingToken={step.pendingToken} onDone={onSignedIn} onStartAgain={startAgain} />
          ) : (
            <>
              <h1 className="fr-mb-2w">Connexion à Vigie EPI</h1>
              <p>Stocks d’équipements de protection individuelle des établissements de santé et médico-sociaux.</p>
              <StateSignIn />
              <PasswordForm refusal={refusal} busy={busy} onSend={(address, secret) => void enter(address, secret)} />
              <PasskeySignIn label="Entrer avec une clé d’accès" pendingToken={null} onStep={follow} onFailure={setRefusal} />
              <DemoAccounts busy={busy} onChoose={(address) => void enter(address, DEMO_PASSWORD)} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
