import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { PasswordInput } from '@codegouvfr/react-dsfr/blocks/PasswordInput';
import { day } from '../figures/dates.js';
import { ActivateInvitationDocument, InvitationPreviewDocument, type InvitationPreviewQuery } from '../generated/graphql.js';
import { useReading, useSending } from '../graph/use-document.js';
import { useAct } from '../habilitations/use-act.js';
import { FormProblem } from '../parts/form-problem.js';
import { CardFailure, Skeleton } from '../parts/states.js';
import { useTitle } from '../shell/use-title.js';
import { Door, ToSignIn, UNUSABLE } from './door.js';
import { refusalOf } from '../session/state/provider-refusals.js';
import { StateRefusal } from '../session/state/state-refusal.js';
import { useLinkSecret } from './use-link-secret.js';
import { WithState } from './with-state.js';

type Preview = NonNullable<InvitationPreviewQuery['invitationPreview']>;

/** Who invites to what; a new person chooses a password, another only accepts. */
export function ActivationScreen(): ReactNode {
  const token = useLinkSecret();
  const [refusal] = useState(() => refusalOf(new URLSearchParams(window.location.search)));
  const [isDone, setDone] = useState(false);
  const { data, failure, loading, reload } = useReading(InvitationPreviewDocument, { token });
  useTitle('Activer mon accès');
  const preview = data?.invitationPreview;
  if (isDone && preview) {
    return (
      <Door title="Votre accès est activé">
        <p role="status">
          {preview.roleLabel}, {preview.perimeter}. Connectez-vous avec l’adresse {preview.email}.
        </p>
        <ToSignIn />
      </Door>
    );
  }
  // Back from a provider, without the secret of the letter: it is in the letter still.
  if (refusal && token === '') {
    return (
      <Door title="Activer mon accès">
        <StateRefusal refusal={refusal} />
        {refusal.isOfInvitation ? null : <p>Pour recommencer, ouvrez à nouveau le lien reçu par courriel&nbsp;: il n’a pas servi.</p>}
        <ToSignIn />
      </Door>
    );
  }
  if (preview) return <Accept token={token} preview={preview} onDone={() => setDone(true)} />;
  return (
    <Door title="Activer mon accès">
      {loading ? <Skeleton /> : null}
      {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      {data ? (
        <>
          <p role="alert">{UNUSABLE} Demandez à la personne qui vous a invité de vous le renvoyer.</p>
          <ToSignIn />
        </>
      ) : null}
    </Door>
  );
}

function Accept({ token, preview, onDone }: { token: string; preview: Preview; onDone: () => void }): ReactNode {
  const [name, setName] = useState(preview.name);
  const [password, setPassword] = useState('');
  const act = useAct(['name', 'password']);
  const send = useSending(ActivateInvitationDocument);
  const accept = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isDone = await act.run(async () => {
      const { data, failure } = await send({ input: { token, name: preview.hasAccount ? null : name, password: preview.hasAccount ? null : password } });
      return { result: data?.activateInvitation, failure };
    });
    if (isDone) onDone();
  };
  const passwordProblem = act.problemOf('password');
  return (
    <Door title="Activer mon accès">
      <p>
        <strong>{preview.invitedByName}</strong> vous ouvre un accès à Vigie EPI&nbsp;: <strong>{preview.roleLabel}</strong>, {preview.perimeter}.
      </p>
      <p className="mention">
        Motif&nbsp;: «&nbsp;{preview.reason}&nbsp;». Ce lien vaut jusqu’au {day(preview.expiresAt, true)}.
      </p>
      {preview.hasAccount ? null : <WithState token={token} />}
      <form onSubmit={(event) => void accept(event)} noValidate>
        <FormProblem message={act.general} />
        <Input label="Adresse électronique" nativeInputProps={{ value: preview.email, readOnly: true, autoComplete: 'username' }} />
        {preview.hasAccount ? (
          <p>Vous avez déjà un compte&nbsp;: acceptez, puis connectez-vous comme d’habitude.</p>
        ) : (
          <>
            <Input label="Prénom et nom" {...act.problemOf('name')} nativeInputProps={{ value: name, autoComplete: 'name', required: true, onChange: (event) => setName(event.target.value) }} />
            <PasswordInput
              label="Choisissez un mot de passe"
              hintText="Au moins douze caractères&nbsp;: plusieurs mots font un bon mot de passe"
              messages={passwordProblem.stateRelatedMessage ? [{ severity: 'error', message: passwordProblem.stateRelatedMessage }] : []}
              nativeInputProps={{ value: password, autoComplete: 'new-password', required: true, onChange: (event) => setPassword(event.target.value) }}
            />
          </>
        )}
        <button type="submit" className="fr-btn fr-mt-3w" disabled={act.busy}>
          {preview.hasAccount ? 'Accepter' : 'Activer mon accès'}
        </button>
      </form>
    </Door>
  );
}
