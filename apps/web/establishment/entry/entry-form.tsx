import { type ClipboardEvent, type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { dayAndTime, shortWeek, time } from '../../figures/dates.js';
import type { EntryScreenQuery, SentReportFragment } from '../../generated/graphql.js';
import { COMMENT, entriesOf, keptKey } from './draft/draft.js';
import { type EntryField, fieldKey } from './draft/typed-report.js';
import { EntryBar } from './entry-bar.js';
import { EntryTools } from './entry-head.js';
import { EntryTable } from './fields/entry-table.js';
import { fieldAt, firstEmptyField } from './fields/moves.js';
import { fieldOf } from './fields/warning-words.js';
import { PasteDialog } from './block/paste-dialog.js';
import { ConflictDialog } from './sending/conflict-dialog.js';
import { RecapDialog } from './sending/recap-dialog.js';
import { useSend } from './sending/use-send.js';
import type { Entry } from './use-entry.js';
import { useSession } from '../../session/session.js';

interface EntryFormProps {
  entry: Entry;
  screen: EntryScreenQuery;
  finess: string;
  establishment: string;
  sent: SentReportFragment | null;
  online: boolean;
  onSent: (report: SentReportFragment) => void;
  /** Another person's version came up. */
  onMet: (report: SentReportFragment) => void;
}

/** The seven items to type, and what is done with them. */
export function EntryForm({ entry, screen, finess, establishment, sent, online, onSent, onMet }: EntryFormProps): ReactNode {
  const { kept, draft, typed, lines, items } = entry;
  const { reportingPeriod: period, entryReference: reference } = screen;
  const { person } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const word = useRef<HTMLTextAreaElement>(null);
  const [pasting, setPasting] = useState<{ text: string; item: string; field: EntryField }>();
  const [showsWord, setShowsWord] = useState(false);
  const [asksMore, setAsksMore] = useState(false);
  const send = useSend({ entry, place: { email: person.email, finess, week: period.week }, expectedVersion: draft?.basedOn ?? sent?.version ?? 0, onSent, onMet });
  const conflicting = sent && draft && draft.basedOn < sent.version ? sent : undefined;
  const [laterFor, setLaterFor] = useState<number>();

  // The first thing to do is under the cursor; not on a phone, where the keypad would hide the page.
  useEffect(() => {
    if (form.current && matchMedia('(min-width: 62rem)').matches) firstEmptyField(form.current)?.focus();
  }, []);
  useEffect(() => {
    if (showsWord) word.current?.focus();
  }, [showsWord]);

  const nothingChanged = (): void => {
    const empty = lines.flatMap(({ reference: { item }, texts, previous }) =>
      // What was received is another week's: left untold, it is not invented.
      (['stockOnHand', 'consumption'] as const).filter((field) => texts[field].trim() === '' && previous[field] !== null).map((field) => [fieldKey(item.code, field), String(previous[field])]),
    );
    if (empty.length > 0) kept.type(Object.fromEntries(empty) as Record<string, string>);
  };
  const check = (event?: FormEvent): void => {
    event?.preventDefault();
    const unfinished = entry.complete < items.length || entry.wrong > 0;
    setAsksMore(unfinished);
    if (!unfinished) return conflicting ? setLaterFor(undefined) : send.ask();
    const wrong = form.current?.querySelector<HTMLElement>('input[aria-invalid="true"]');
    (wrong ?? (form.current && firstEmptyField(form.current)))?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      check();
    } else if ((event.key === 'r' || event.key === 'R') && event.target instanceof HTMLInputElement && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      nothingChanged();
    }
  };
  const paste = (event: ClipboardEvent, item: string, field: EntryField): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n\r]/.test(text.trim())) return;
    event.preventDefault();
    setPasting({ text, item, field });
  };
  return (
    <form ref={form} onSubmit={check} onKeyDown={onKey} noValidate>
      <EntryTools
        previousWeek={reference.previousWeek}
        onNothingChanged={nothingChanged}
        onPaste={() => setPasting({ text: '', item: items[0] ?? '', field: 'stockOnHand' })}
        depositTo={`/etablissement/${finess}/fichier`}
      />
      <FormNotices entry={entry} sent={sent} isConflict={conflicting !== undefined} onCompare={() => setLaterFor(undefined)} onAgain={() => kept.confirm(undefined)} />
      <EntryTable
        lines={lines}
        previousWeek={reference.previousWeek}
        endsOn={period.endsOn}
        actions={{
          onType: (item, field, text) => kept.type({ [fieldKey(item, field)]: text }),
          onPaste: paste,
          onKeep: (warning) => {
            kept.type({ [keptKey({ item: warning.item, field: fieldOf(warning), code: warning.code })]: String(warning.actual) });
            if (form.current) fieldAt(form.current, warning.item, fieldOf(warning))?.focus();
          },
          onWord: (label) => {
            setShowsWord(true);
            if (!entry.comment.includes(label)) kept.type({ [COMMENT]: `${entry.comment}${entry.comment ? '\n' : ''}${label}\u00A0: ` });
            word.current?.focus();
          },
        }}
      />
      <p className="note entry-note">
        Trait plein&nbsp;: 3 semaines de consommation de crise. Pointillé&nbsp;: votre couverture
        {reference.previousWeek ? ` en ${shortWeek(reference.previousWeek)}` : ' précédente'}. Une alerte n’empêche jamais d’envoyer. Stock&nbsp;: hors périmés et hors quarantaine. Gants à la pièce, pas à la paire.
        Une quantité reçue laissée vide n’est pas un zéro.
      </p>
      {showsWord || entry.comment !== '' ? (
        <Input
          textArea
          label="Un mot pour l’ARS (facultatif)"
          nativeTextAreaProps={{ ref: word, rows: 2, maxLength: 2_000, value: entry.comment, onChange: (event) => kept.type({ [COMMENT]: event.target.value }) }}
        />
      ) : (
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-btn--icon-left fr-icon-add-line" onClick={() => setShowsWord(true)}>
          Ajouter un mot
        </button>
      )}
      {asksMore && entry.complete < items.length ? (
        <p className="fr-message fr-message--error fr-mt-1w" role="alert">
          Il manque {lines.filter(({ isComplete }) => !isComplete).map(({ reference: { item } }) => item.labelPlural.toLowerCase()).join(', ')}&nbsp;: saisissez stock et consommation, avec 0 s’il n’y en a pas.
        </p>
      ) : null}
      <EntryBar
        savedAt={entry.savedAt}
        isKept={kept.isKept}
        online={online}
        complete={entry.complete}
        items={items.length}
        toCheck={entry.toCheck}
        wrong={entry.wrong}
        previousWeek={reference.previousWeek}
        onNothingChanged={nothingChanged}
      />
      {pasting ? (
        <PasteDialog
          pasted={pasting.text}
          start={pasting}
          items={reference.lines.map(({ item }) => item)}
          onClose={() => setPasting(undefined)}
          onTake={(texts) => {
            kept.type(texts);
            setPasting(undefined);
          }}
        />
      ) : null}
      <RecapDialog
        open={send.asks}
        week={period.week}
        previousWeek={reference.previousWeek}
        establishment={establishment}
        inNameOf={reference.directorName ?? 'votre établissement'}
        lines={lines}
        comment={entry.comment}
        online={online}
        busy={send.busy}
        failure={send.failure}
        onClose={send.cancel}
        onSend={() => void send.go()}
      />
      {conflicting ? (
        <ConflictDialog
          key={conflicting.version}
          open={laterFor !== conflicting.version && !send.asks}
          current={conflicting}
          mine={typed}
          lines={reference.lines}
          onClose={() => setLaterFor(conflicting.version)}
          onTakeTheirs={() => {
            kept.clear();
            onSent(conflicting);
          }}
          onChoose={(chosen) => {
            kept.rebase(conflicting.version, entriesOf(chosen));
            send.ask();
          }}
        />
      ) : null}
    </form>
  );
}

interface FormNoticesProps {
  entry: Entry;
  sent: SentReportFragment | null;
  isConflict: boolean;
  onCompare: () => void;
  onAgain: () => void;
}

/** What the person must know of this report before typing on. */
function FormNotices({ entry, sent, isConflict, onCompare, onAgain }: FormNoticesProps): ReactNode {
  const confirmed = entry.draft?.confirmed;
  return (
    <>
      {confirmed?.waits ? (
        <div className="entry-notice entry-notice--waits" role="status">
          <p>
            <strong>En attente d’envoi.</strong> Confirmée à {time(new Date(confirmed.confirmedAt).toISOString())}, votre remontée partira d’elle-même dès le retour du réseau, même si vous changez de page.
          </p>
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onAgain}>
            Ne pas envoyer, reprendre la saisie
          </button>
        </div>
      ) : null}
      {isConflict && sent ? (
        <div className="entry-notice entry-notice--doubt" role="status">
          <p>
            <strong>
              {sent.submittedByName} a envoyé cette semaine {dayAndTime(sent.submittedAt)} (version {sent.version}).
            </strong>{' '}
            Votre saisie est gardée.
          </p>
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={onCompare}>
            Comparer les deux versions
          </button>
        </div>
      ) : null}
      {sent && !isConflict ? (
        <p className="entry-notice">
          Vous corrigez la version {sent.version}, envoyée {dayAndTime(sent.submittedAt)} par {sent.submittedByName}. Un nouvel envoi fait la version {sent.version + 1}.
        </p>
      ) : null}
      {entry.refusals.map((message) => (
        <p key={message} className="fr-message fr-message--error" role="alert">
          {message}
        </p>
      ))}
    </>
  );
}
