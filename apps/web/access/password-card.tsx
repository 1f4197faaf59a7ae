import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { PasswordInput } from '@codegouvfr/react-dsfr/blocks/PasswordInput';
import { ChangePasswordDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { FormProblem } from '../parts/form-problem.js';

/** Length protects; no figure or sign is asked for. */
export function PasswordCard({ mayChange, onChange }: { mayChange: boolean; onChange: () => void }): ReactNode {
  const errorId = useId();
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState(false);
  const change = useSending(ChangePasswordDocument);
  if (!mayChange) return <Card title="Mot de passe public" subtitle="Celui d’un compte de démonstration ne se change pas." />;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { data, failure } = await change({ input: { current, chosen } });
    const refusal = data?.changePassword.__typename === 'AccessRefused' ? data.changePassword.message : failure?.message;
    setProblem(refusal);
    setDone(refusal === undefined);
    if (refusal !== undefined) return;
    setCurrent('');
    setChosen('');
    onChange();
  };
  return (
    <Card title="Changer de mot de passe" subtitle="Vos autres sessions se fermeront.">
      <form onSubmit={(event) => void send(event)} noValidate>
        <FormProblem message={problem} id={errorId} />
        <div role="status">{done ? <p className="fr-valid-text fr-mb-2w">Mot de passe changé. Vos autres sessions sont fermées.</p> : null}</div>
        <PasswordInput
          label="Mot de passe actuel"
          nativeInputProps={{ name: 'current', autoComplete: 'current-password', required: true, value: current, onChange: (event) => setCurrent(event.target.value) }}
        />
        <PasswordInput
          label="Nouveau mot de passe"
          hintText="Douze caractères au moins&nbsp;: quelques mots à la suite se retiennent mieux."
          nativeInputProps={{ name: 'chosen', autoComplete: 'new-password', required: true, value: chosen, onChange: (event) => setChosen(event.target.value) }}
        />
        <Button type="submit" className="fr-mt-2w">
          Changer
        </Button>
      </form>
    </Card>
  );
}
