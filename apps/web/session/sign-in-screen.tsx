import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { PasswordInput } from '@codegouvfr/react-dsfr/blocks/PasswordInput';
import { FormProblem } from '../parts/form-problem.js';
import { SignInDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { DemoAccounts } from './demo-accounts.js';
import { StateSignIn } from './state-sign-in.js';
import { useTitle } from '../shell/use-title.js';

/** Public, and refused by a product that is not a demonstration. */
const DEMO_PASSWORD = 'vigie-demo';

/** Local accounts. Says why it refuses without saying which of the two is wrong. */
export function SignInScreen({ onSignedIn }: { onSignedIn: () => void }): ReactNode {
  useTitle('Connexion');
  const errorId = useId();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const signIn = useSending(SignInDocument);
  const enter = async (address: string, secret: string): Promise<void> => {
    setBusy(true);
    const { data, failure } = await signIn({ input: { email: address, password: secret } });
    setBusy(false);
    const message = failure?.message ?? (data && 'message' in data.signIn ? data.signIn.message : undefined);
    setRefusal(message);
    if (!message) onSignedIn();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await enter(email.trim(), password);
  };
  return (
    <div className="fr-container">
      <div className="fr-grid-row fr-grid-row--center">
        <div className="fr-col-12 fr-col-md-8 fr-col-lg-6">
          <h1 className="fr-mb-2w">Connexion à Vigie EPI</h1>
          <p>Stocks d’équipements de protection individuelle des établissements de santé et médico-sociaux.</p>
          <StateSignIn />
          <form onSubmit={(event) => void send(event)} noValidate>
            <FormProblem message={refusal} id={errorId} />
            <Input
              label="Adresse électronique"
              nativeInputProps={{
                type: 'email',
                name: 'email',
                autoComplete: 'username',
                required: true,
                value: email,
                'aria-describedby': refusal ? errorId : undefined,
                onChange: (event) => setEmail(event.target.value),
              }}
            />
            <PasswordInput
              label="Mot de passe"
              nativeInputProps={{ name: 'password', autoComplete: 'current-password', required: true, value: password, onChange: (event) => setPassword(event.target.value) }}
            />
            <p className="fr-mt-1w">
              <Link className="fr-link" to="/mot-de-passe-oublie">
                Mot de passe oublié
              </Link>
            </p>
            <Button type="submit" disabled={busy} className="fr-mt-3w">
              {busy ? 'Connexion…' : 'Se connecter'}
            </Button>
          </form>
          <DemoAccounts busy={busy} onChoose={(address) => void enter(address, DEMO_PASSWORD)} />
        </div>
      </div>
    </div>
  );
}
