import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import SelectNext from '@codegouvfr/react-dsfr/SelectNext';
import { GrantHabilitationDocument, type Role } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';
import { GrantPlace } from './grant-place.js';
import { endOfDay, ROLE_NAMES, SCOPE_OF_ROLE } from './rows.js';
import { useAct } from './use-act.js';

/** Opens a right to somebody, by the address they are written to. */
export function GrantDialog({ roles, onClose, onDone }: { roles: readonly Role[]; onClose: () => void; onDone: () => void }): ReactNode {
  const [role, setRole] = useState<Role>(roles.includes('REPORTER') ? 'REPORTER' : (roles[0] ?? 'REPORTER'));
  const [place, setPlace] = useState('');
  const [fields, setFields] = useState({ name: '', email: '', until: '', reason: '' });
  const [placeless, setPlaceless] = useState(false);
  const [sentTo, setSentTo] = useState<string>();
  const act = useAct(['name', 'email', 'reason', 'validUntil']);
  const send = useSending(GrantHabilitationDocument);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { name, email, until, reason } = fields;
    const scopeCode = SCOPE_OF_ROLE[role] === 'NATION' ? null : place;
    setPlaceless(scopeCode === '');
    if (scopeCode === '') return;
    const isDone = await act.run(async () => {
      const { data, failure } = await send({ input: { name, email, role, scopeCode, validUntil: endOfDay(until), reason } });
      return { result: data?.grantHabilitation, failure };
    });
    if (!isDone) return;
    setSentTo(email.trim());
    onDone();
  };
  const of = (field: keyof typeof fields): { value: string; onChange: (event: { target: { value: string } }) => void } => ({
    value: fields[field],
    onChange: (event) => setFields({ ...fields, [field]: event.target.value }),
  });
  if (sentTo !== undefined) {
    return (
      <Dialog small open title="C’est envoyé" onClose={onClose}>
        <p role="status">Un courriel part à {sentTo}. Une personne nouvelle y trouve un lien pour activer son accès, valable quatorze jours.</p>
      </Dialog>
    );
  }
  return (
    <Dialog small open title={roles.length === 1 ? 'Inviter une personne' : 'Accorder une habilitation'} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <FormProblem message={placeless && place === '' ? 'Choisissez où ce droit s’exerce.' : act.general} />
        <Input label="Prénom et nom" {...act.problemOf('name')} nativeInputProps={{ autoComplete: 'off', required: true, ...of('name') }} />
        <Input label="Adresse électronique professionnelle" {...act.problemOf('email')} nativeInputProps={{ type: 'email', autoComplete: 'off', required: true, ...of('email') }} />
        {roles.length > 1 ? (
          <SelectNext
            label="Rôle"
            options={roles.map((one) => ({ value: one, label: ROLE_NAMES[one] }))}
            nativeSelectProps={{
              value: role,
              onChange: (event) => {
                setRole(event.target.value);
                setPlace('');
              },
            }}
          />
        ) : null}
        <GrantPlace kind={SCOPE_OF_ROLE[role]} value={place} onChange={setPlace} />
        <Input label="Dernier jour" hintText="Facultatif&nbsp;: vide, l’habilitation n’a pas de fin" {...act.problemOf('validUntil')} nativeInputProps={{ type: 'date', ...of('until') }} />
        <Input label="Motif" hintText="Par exemple&nbsp;: pharmacien, remplace Mme Weber" {...act.problemOf('reason')} nativeInputProps={{ required: true, ...of('reason') }} />
        <button type="submit" className="fr-btn fr-mt-2w" disabled={act.busy}>
          {roles.length === 1 ? 'Inviter' : 'Accorder'}
        </button>
      </form>
    </Dialog>
  );
}
