import { type ReactNode, useState } from 'react';
import { dayAndTime, fullWeek } from '../../figures/dates.js';
import { counted } from '../../figures/numbers.js';
import { type LastReminderFragment, RemindMissingReportsDocument, type RemindMissingReportsMutation, type ScopeKind } from '../../generated/graphql.js';
import { useSending } from '../../graph/use-document.js';
import { Dialog } from '../../parts/dialog.js';

type Outcome = RemindMissingReportsMutation['remindMissingReports'];

interface ReminderButtonProps {
  kind: ScopeKind;
  code: string | null;
  week: string;
  missing: number;
  last: LastReminderFragment | null | undefined;
  onReminded: () => void;
}

/** "Dernière relance : ven. 20 nov., 17:00 · 64 réponses depuis". */
export function LastReminder({ last }: { last: LastReminderFragment | null | undefined }): ReactNode {
  if (last === undefined) return null;
  if (last === null) return <p className="note fr-mb-0">Aucune relance pour cette semaine.</p>;
  return (
    <p className="note fr-mb-0">
      Dernière relance : {dayAndTime(last.at)}, {last.byName} · {counted(last.reminded, 'établissement')} · {counted(last.answered, 'réponse')} depuis
    </p>
  );
}

/** Reminds, after a confirmation, everybody whose report is missing; says who was left alone and why. */
export function ReminderButton({ kind, code, week, missing, last, onReminded }: ReminderButtonProps): ReactNode {
  const [open, setOpen] = useState(false);
  if (missing === 0) return null;
  return (
    <>
      <button type="button" className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-mail-line" onClick={() => setOpen(true)}>
        Relancer {missing === 1 ? 'l’établissement' : `les ${missing}`}
      </button>
      {open ? <ReminderDialog kind={kind} code={code} week={week} missing={missing} last={last} onReminded={onReminded} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ReminderDialog({ kind, code, week, missing, last, onReminded, onClose }: ReminderButtonProps & { onClose: () => void }): ReactNode {
  // One key for this dialog: a second click, or an answer lost on the way, reminds nobody twice.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [problem, setProblem] = useState<string>();
  const send = useSending(RemindMissingReportsDocument);
  const remind = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const { data, failure } = await send({ input: { kind, code, week, idempotencyKey } });
    setBusy(false);
    const result = data?.remindMissingReports;
    if (failure) return setProblem(failure.message);
    if (result?.__typename === 'RemindMissingReportsInvalid') return setProblem(result.problems.map(({ message }) => message).join(' '));
    setOutcome(result);
    onReminded();
  };
  const done = outcome?.__typename === 'RemindMissingReportsSuccess' ? outcome : undefined;
  return (
    <Dialog
      small
      open
      title={done ? 'Relance faite' : `Relancer ${counted(missing, 'établissement')} ?`}
      onClose={onClose}
      actions={
        done ? (
          <button type="button" className="fr-btn" onClick={onClose} data-first-focus>
            Fermer
          </button>
        ) : (
          <>
            <button type="button" className="fr-btn" disabled={busy} onClick={() => void remind()} data-first-focus>
              Envoyer la relance
            </button>
            <button type="button" className="fr-btn fr-btn--secondary" onClick={onClose}>
              Annuler
            </button>
          </>
        )
      }
    >
      {done ? (
        <ReminderOutcome {...done} />
      ) : (
        <>
          <p>Un courriel part vers la direction et les délégués de chaque établissement dont la remontée {fullWeek(week)} manque. Ceux déjà relancés il y a moins de 12 heures sont laissés tranquilles.</p>
          <LastReminder last={last} />
        </>
      )}
      {problem ? (
        <div className="fr-alert fr-alert--error fr-alert--sm fr-mt-2w" role="alert">
          <p>{problem}</p>
        </div>
      ) : null}
    </Dialog>
  );
}

function ReminderOutcome({ reminded, tooRecent, withoutAddress }: { reminded: number; tooRecent: number; withoutAddress: number }): ReactNode {
  return (
    <div role="status">
      <p>
        <strong>
          {counted(reminded, 'établissement')} {reminded < 2 ? 'relancé' : 'relancés'}.
        </strong>
      </p>
      {tooRecent > 0 ? (
        <p>
          {counted(tooRecent, 'établissement')} {tooRecent < 2 ? 'laissé tranquille : déjà relancé' : 'laissés tranquilles : déjà relancés'} il y a moins de 12 heures.
        </p>
      ) : null}
      {withoutAddress > 0 ? <p>{counted(withoutAddress, 'établissement')} sans adresse électronique : à appeler, ou à compléter.</p> : null}
    </div>
  );
}
