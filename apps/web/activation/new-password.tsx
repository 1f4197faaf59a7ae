import { type FormEvent, type ReactNode, useState } from 'react';
import { PasswordInput } from '@codegouvfr/react-dsfr/blocks/PasswordInput';
import { ChooseNewPasswordDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { useAct } from '../habilitations/use-act.js';
import { FormProblem } from '../parts/form-problem.js';
import { useTitle } from '../shell/use-title.js';
import { Door, ToSignIn, UNUSABLE } from './door.js';
import { useLinkSecret } from './use-link-secret.js';

/** Chooses a new password with the link received. */
export function NewPassword(): ReactNode {
  const token = useLinkSecret();
  const [password, setPassword] = useState('');
  const [said, setSaid] = useState<string>();
  const act = useAct(['password']);
  const send = useSending(ChooseNewPasswordDocument);
  useTitle('Nouveau mot de passe');
  const choose = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    let sentence = '';
    const isDone = await act.run(async () => {
      const { data, failure } = await send({ input: { token, password } });
      const result = data?.chooseNewPassword;
      if (result?.__typename === 'PasswordChosen') sentence = result.sentence;
      return { result, failure };
    });
    if (isDone) setSaid(sentence);
  };
  const { stateRelatedMessage } = act.problemOf('password');
  if (token === '') {
    return (
      <Door title="Nouveau mot de passe">
        <p role="alert">{UNUSABLE}</p>
        <p>
          <a className="fr-link" href="/mot-de-passe-oublie">
            Faire une nouvelle demande
          </a>
        </p>
      </Door>
    );
  }
  return (
    <Door title="Nouveau mot de passe">
      {said === undefined ? (
        <form onSubmit={(event) => void choose(event)} noValidate>
          <FormProblem message={act.general} />
          <PasswordInput
            label="Nouveau mot de passe"
            hintText="Au moins douze caractères&nbsp;: plusieurs mots font un bon mot de passe"
            messages={stateRelatedMessage ? [{ severity: 'error', message: stateRelatedMessage }] : []}
            nativeInputProps={{ value: password, autoComplete: 'new-password', required: true, onChange: (event) => setPassword(event.target.value) }}
          />
          <button type="submit" className="fr-btn fr-mt-3w" disabled={act.busy}>
            Changer le mot de passe
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
