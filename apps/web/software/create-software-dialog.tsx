import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { CreateSoftwareDocument, type CredentialKind, type ShownSecretFragment } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';
import { useSession } from '../session/session.js';
import { type Choice, EstablishmentChoice } from './establishment-choice.js';
import { ShownSecret } from './shown-secret.js';

/** Opens the account of a software; its first secret is shown at the end, once. */
export function CreateSoftwareDialog({ onClose, onCreated }: { onClose: () => void; onCreated: () => void }): ReactNode {
  const { person, desk } = useSession();
  const only = desk === 'establishment' && person.establishments.length === 1 ? person.establishments : [];
  const [described, setDescribed] = useState({ software: '', vendor: '', contactEmail: '' });
  const [kind, setKind] = useState<CredentialKind>('CLIENT_SECRET');
  const [chosen, setChosen] = useState<Choice[]>(only.map(({ finess, name }) => ({ finess, name })));
  const [problem, setProblem] = useState<string>();
  const [shown, setShown] = useState<ShownSecretFragment>();
  const send = useSending(CreateSoftwareDocument);
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { data, failure } = await send({ input: { ...described, kind, establishments: chosen.map(({ finess }) => finess) } });
    const result = data?.createMachineAccount;
    if (result?.__typename === 'MachineCredentialSuccess') {
      setShown(result.credential);
      onCreated();
      return;
    }
    setProblem(result?.__typename === 'MachineAccountInvalid' ? (result.problems[0]?.message ?? result.message) : failure?.message);
  };
  const field = (name: keyof typeof described): { value: string; onChange: (event: { target: { value: string } }) => void } => ({
    value: described[name],
    onChange: (event) => setDescribed({ ...described, [name]: event.target.value }),
  });
  return (
    <Dialog small open title={shown ? `Connecter ${described.software}` : 'Ajouter un logiciel'} onClose={onClose}>
      {shown ? (
        <ShownSecret credential={shown} onDone={onClose} />
      ) : (
        <form onSubmit={(event) => void create(event)} noValidate>
          <FormProblem message={problem} />
          <Input label="Logiciel" hintText="Tel que les agents le connaissent" nativeInputProps={{ ...field('software'), required: true }} />
          <Input label="Éditeur" nativeInputProps={{ ...field('vendor'), required: true }} />
          <Input label="Adresse de contact" hintText="Prévenue 30 et 7 jours avant l’expiration" nativeInputProps={{ ...field('contactEmail'), type: 'email', required: true }} />
          <EstablishmentChoice chosen={chosen} onChange={setChosen} />
          <RadioButtons
            legend="Comment il se connecte"
            options={[
              { label: 'Secret OAuth 2.0', hintText: 'Échangé contre des jetons de 15 minutes\u00A0: à préférer.', nativeInputProps: { checked: kind === 'CLIENT_SECRET', onChange: () => setKind('CLIENT_SECRET') } },
              { label: 'Clé d’API', hintText: 'Présentée à chaque appel, si le logiciel ne sait pas faire autrement.', nativeInputProps: { checked: kind === 'API_KEY', onChange: () => setKind('API_KEY') } },
            ]}
          />
          <button type="submit" className="fr-btn fr-mt-2w">
            Créer et montrer le secret
          </button>
        </form>
      )}
    </Dialog>
  );
}
