import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { AskNewPasswordDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { useAct } from '../habilitations/use-act.js';
import { FormProblem } from '../parts/form-problem.js';
import { useTitle } from '../shell/use-title.js';
import { Door, ToSignIn } from './door.js';

/** Asks for a link to choose a new password; says the same whether the address has an account or not. */
export function ForgottenPassword(): ReactNode {
  const [email, setEmail] = useState('');
  const [said, setSaid] = useState<string>();
  const act = useAct(['email']);
  const send = useSending(AskNewPasswordDocument);
  useTitle('Mot de passe oublié');
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    let sentence = '';
    const isDone = await act.run(async () => {
      const { data, failure } = await send({ email });
      const result = data?.askNewPassword;
      if (result?.__typename === 'NewPasswordAsked') sentence = result.sentence;
      return { result, failure };
    });
    if (isDone) setSaid(sentence);
  };
  return (
    <Door title="Mot de passe oublié">
      {said === undefined ? (
        <form onSubmit={(event) => void ask(event)} noValidate>
          <FormProblem message={act.general} />
          <p>Indiquez l’adresse de votre compte&nbsp;: un lien pour choisir un nouveau mot de passe vous y sera envoyé.</p>
          <Input label="Adresse électronique" {...act.problemOf('email')} nativeInputProps={{ type: 'email', autoComplete: 'username', required: true, value: email, onChange: (event) => setEmail(event.target.value) }} />
          <button type="submit" className="fr-btn fr-mt-3w" disabled={act.busy}>
            Recevoir un lien
          </button>
        </form>
      ) : (
        <>
          <p role="status">{said}</p>
          <ToSignIn />
        </>
      )}
    </Door>
  );
}
