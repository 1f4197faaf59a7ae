import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { PasswordInput } from '@codegouvfr/react-dsfr/blocks/PasswordInput';
import { FormProblem } from '../parts/form-problem.js';

interface PasswordFormProps {
  refusal: string | undefined;
  busy: boolean;
  onSend: (email: string, password: string) => void;
}

export function PasswordForm({ refusal, busy, onSend }: PasswordFormProps): ReactNode {
  const errorId = useId();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onSend(email.trim(), password);
  };
  return (
    <form onSubmit={send} noValidate>
      <FormProblem message={refusal} id={errorId} />
      <Input
        label="Adresse électronique"
        nativeInputProps={{
          type: 'email',
          name: 'email',
          autoComplete: 'username webauthn',
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
  );
}
