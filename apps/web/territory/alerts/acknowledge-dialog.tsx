import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { shortWeek } from '../../figures/dates.js';
import { AcknowledgeAlertDocument, type OpenAlertFragment } from '../../generated/graphql.js';
import { useSending } from '../../graph/use-document.js';
import { Dialog } from '../../parts/dialog.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { acknowledgementInWords, problemInWords } from './alert-words.js';

/** Takes note of an alert in one's own name; if it has changed meanwhile, shows what it has become before doing it again. */
export function AcknowledgeDialog({ alert, onClose, onChanged }: { alert: OpenAlertFragment; onClose: () => void; onChanged: () => void }): ReactNode {
  const [current, setCurrent] = useState(alert);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  const send = useSending(AcknowledgeAlertDocument);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { data, failure } = await send({ input: { id: current.id, expectedVersion: current.version, note: note.trim() || null } });
    const result = data?.acknowledgeAlert;
    if (failure) return setProblem(failure.message);
    if (result?.__typename === 'AlertInvalid') return setProblem(result.problems.map(({ message }) => message).join(' '));
    onChanged();
    if (result?.__typename === 'AlertConflict') {
      setCurrent(result.current);
      return setProblem(result.message);
    }
    onClose();
  };
  const isOpen = current.status === 'OPEN';
  return (
    <Dialog small open title={`Prendre en compte : ${current.establishment.name}`} onClose={onClose}>
      <p>
        {problemInWords(current)} {current.level ? <LevelBadge level={current.level} /> : null}
        <br />
        <span className="mention">Ouverte depuis {shortWeek(current.openedWeek)}. Elle se rouvrira d’elle-même si la situation empire.</span>
      </p>
      {problem ? (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w" role="alert">
          <p>{problem}</p>
        </div>
      ) : null}
      {isOpen ? (
        <form onSubmit={(event) => void save(event)}>
          <Input label="Ce qui est fait (facultatif, visible par l’établissement)" textArea nativeTextAreaProps={{ value: note, rows: 2, autoFocus: true, onChange: (event) => setNote(event.target.value) }} />
          <button type="submit" className="fr-btn">
            Prendre en compte
          </button>
        </form>
      ) : (
        <p>
          {current.status === 'RESOLVED' ? 'L’alerte est levée : rien à faire.' : `Déjà prise en compte : ${acknowledgementInWords(current)}.`}
        </p>
      )}
    </Dialog>
  );
}
