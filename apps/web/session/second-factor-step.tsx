import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { type FactorKind, FinishRecoveryCodeSignInDocument, FinishTotpSignInDocument, type SignInStepFragment } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { FormProblem } from '../parts/form-problem.js';
import { PasskeySignIn } from './passkey-sign-in.js';

interface SecondFactorStepProps {
  pendingToken: string;
  methods: readonly FactorKind[];
  onStep: (step: SignInStepFragment) => void;
  onStartAgain: (message?: string) => void;
}

/** After the first factor: a code, a passkey, or a recovery code. */
export function SecondFactorStep({ pendingToken, methods, onStep, onStartAgain }: SecondFactorStepProps): ReactNode {
  const errorId = useId();
  const [recovering, setRecovering] = useState(false);
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const withTotp = useSending(FinishTotpSignInDocument);
  const withRecoveryCode = useSending(FinishRecoveryCodeSignInDocument);
  const follow = (step: SignInStepFragment): void => {
    if (step.__typename !== 'SignInRefused') onStep(step);
    else if (step.code === 'PENDING_EXPIRED') onStartAgain(step.message);
    else setRefusal(step.message);
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const input = { pendingToken, code: code.trim() };
    const { data, failure } = recovering ? await withRecoveryCode({ input }) : await withTotp({ input });
    setBusy(false);
    if (failure) setRefusal(failure.message);
    else if (data) follow('finishTotpSignIn' in data ? data.finishTotpSignIn : data.finishRecoveryCodeSignIn);
  };
  const change = (toRecovery: boolean): void => {
    setRecovering(toRecovery);
    setCode('');
    setRefusal(undefined);
  };
  const byCode = recovering || methods.includes('TOTP');
  return (
    <>
      <h1 className="fr-mb-2w">Confirmez que c’est bien vous</h1>
      {byCode ? (
        <form onSubmit={(event) => void send(event)} noValidate>
          <FormProblem message={refusal} id={errorId} />
          <Input
            key={recovering ? 'recovery' : 'totp'}
            label={recovering ? 'Code de secours' : 'Code à six chiffres'}
            hintText={recovering ? 'L’un des dix codes gardés lors de l’enregistrement. Il ne servira plus.' : 'Celui que montre votre application d’authentification.'}
            nativeInputProps={{
              name: 'code',
              autoFocus: true,
              autoComplete: recovering ? 'off' : 'one-time-code',
              inputMode: recovering ? 'text' : 'numeric',
              required: true,
              value: code,
              'aria-describedby': refusal ? errorId : undefined,
              onChange: (event) => setCode(event.target.value),
            }}
          />
          <Button type="submit" disabled={busy}>
            {busy ? 'Vérification…' : 'Vérifier'}
          </Button>
        </form>
      ) : (
        <FormProblem message={refusal} />
      )}
      {methods.includes('PASSKEY') ? <PasskeySignIn label="Utiliser une clé d’accès" pendingToken={pendingToken} onStep={follow} onFailure={setRefusal} /> : null}
      <ul className="fr-raw-list fr-mt-3w">
        <li>
          <button type="button" className="fr-link" onClick={() => change(!recovering)}>
            {recovering ? 'Utiliser un autre moyen' : 'Utiliser un code de secours'}
          </button>
        </li>
        <li>
          <button type="button" className="fr-link" onClick={() => onStartAgain()}>
            Revenir à la connexion
          </button>
        </li>
      </ul>
      <p className="note fr-mt-2w">Plus de téléphone ni de codes de secours&nbsp;? Demandez à l’administrateur de la plateforme de réinitialiser votre second facteur.</p>
    </>
  );
}
