import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { type ContactKind, SetEstablishmentContactDocument } from '../../generated/graphql.js';
import { useSending } from '../../graph/use-document.js';
import { Dialog } from '../../parts/dialog.js';

interface ContactDialogProps {
  establishment: { finess: string; name: string };
  kind: ContactKind;
  contact: { name: string; phone: string | null; email: string | null } | undefined;
  onClose: () => void;
  onChanged: () => void;
}

/** Writes down who answers for an establishment and how to reach them. */
export function ContactDialog({ establishment, kind, contact, onClose, onChanged }: ContactDialogProps): ReactNode {
  const [name, setName] = useState(contact?.name ?? '');
  const [phone, setPhone] = useState(contact?.phone ?? '');
  const [email, setEmail] = useState(contact?.email ?? '');
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const send = useSending(SetEstablishmentContactDocument);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { data, failure } = await send({ input: { finess: establishment.finess, kind, name, phone: phone.trim() || null, email: email.trim() || null } });
    const result = data?.setEstablishmentContact;
    if (result?.__typename === 'SetEstablishmentContactInvalid') return setProblems(result.problems);
    if (failure) return setProblems([{ path: 'name', message: failure.message }]);
    onChanged();
    onClose();
  };
  const problemOf = (path: string): { state: 'error' | 'default'; stateRelatedMessage: string | undefined } => {
    const found = problems.find((problem) => problem.path.endsWith(path));
    return { state: found ? 'error' : 'default', stateRelatedMessage: found?.message };
  };
  return (
    <Dialog small open title={`${kind === 'DIRECTOR' ? 'Direction' : 'Logistique'} : ${establishment.name}`} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Input label="Nom" {...problemOf('name')} nativeInputProps={{ value: name, autoFocus: true, onChange: (event) => setName(event.target.value) }} />
        <Input label="Téléphone" {...problemOf('phone')} nativeInputProps={{ type: 'tel', value: phone, onChange: (event) => setPhone(event.target.value) }} />
        <Input label="Adresse électronique" {...problemOf('email')} nativeInputProps={{ type: 'email', value: email, onChange: (event) => setEmail(event.target.value) }} />
        <button type="submit" className="fr-btn fr-mt-2w">
          Enregistrer
        </button>
      </form>
    </Dialog>
  );
}
