import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { BeginIdentityProofDocument, type MyAccessQuery, ProveIdentityDocument, type ProveIdentityInput } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';
import { answerPasskey } from './passkey.js';

interface ProofDialogProps {
  open: boolean;
  factors: MyAccessQuery['myAccess']['factors'];
  onClose: () => void;
  onProved: () => void;
}

/** Is it still you? By the second factor of who has one, else by the password. */
export function ProofDialog({ open, factors, onClose, onProved }: ProofDialogProps): ReactNode {
  const [given, setGiven] = useState('');
  const [problem, setProblem] = useState<string>();
  const begin = useSending(BeginIdentityProofDocument);
  const prove = useSending(ProveIdentityDocument);
  const kinds = new Set(factors.map(({ kind }) => kind));
  const isCode = kinds.has('TOTP');
  const send = async (input: ProveIdentityInput): Promise<void> => {
    const { data, failure } = await prove({ input });
    const refusal = data?.proveIdentity.__typename === 'AccessRefused' ? data.proveIdentity.message : failure?.message;
    setProblem(refusal);
    if (refusal !== undefined) return;
    setGiven('');
    onProved();
  };
  const byPasskey = async (): Promise<void> => {
    const { data, failure } = await begin({});
    if (!data) return setProblem(failure?.message);
    const answer = await answerPasskey(data.beginIdentityProof.options);
    if ('problem' in answer) return setProblem(answer.problem);
    await send({ passkey: { challengeId: data.beginIdentityProof.id, response: answer.response } });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send(isCode ? { code: given.trim() } : { password: given });
  };
  return (
    <Dialog title="Confirmez que c’est bien vous" open={open} onClose={onClose} small>
      <FormProblem message={problem} />
      {isCode || kinds.size === 0 ? (
        <form onSubmit={submit} noValidate>
          <Input
            label={isCode ? 'Code à six chiffres' : 'Mot de passe actuel'}
            nativeInputProps={{
              type: isCode ? 'text' : 'password',
              name: isCode ? 'code' : 'password',
              autoComplete: isCode ? 'one-time-code' : 'current-password',
              inputMode: isCode ? 'numeric' : 'text',
              required: true,
              value: given,
              onChange: (event) => setGiven(event.target.value),
            }}
          />
          <Button type="submit">Confirmer</Button>
        </form>
      ) : null}
      {kinds.has('PASSKEY') ? (
        <Button type="button" priority="secondary" iconId="fr-icon-lock-line" onClick={() => void byPasskey()} className="fr-mt-2w">
          Utiliser une clé d’accès
        </Button>
      ) : null}
    </Dialog>
  );
}
