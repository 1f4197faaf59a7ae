import { type ClipboardEvent, type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { lowered } from '../../figures/words.js';
import type { EntryScreenQuery, SentReportFragment } from '../../generated/graphql.js';
import { COMMENT, keptKey } from './draft/draft.js';
import { type EntryField, fieldKey } from './draft/typed-report.js';
import { EntryBar } from './entry-bar.js';
import { EntryDialogs, type Pasting } from './entry-dialogs.js';
import { EntryTools } from './entry-head.js';
import { EntryNote } from './entry-note.js';
import { EntryNotices } from './entry-notices.js';
import { EntryTable } from './fields/entry-table.js';
import { fieldAt, firstEmptyField } from './fields/moves.js';
import { fieldOf } from './fields/warning-words.js';
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
  const { kept, draft, lines, items } = entry;
  const { reportingPeriod: period, entryReference: reference } = screen;
  const { person } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const word = useRef<HTMLTextAreaElement>(null);
  const [pasting, setPasting] = useState<Pasting>();
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
      <EntryNotices entry={entry} sent={sent} isConflict={conflicting !== undefined} onCompare={() => setLaterFor(undefined)} onAgain={() => kept.confirm(undefined)} />
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
      <EntryNote finess={finess} lines={lines} previousWeek={reference.previousWeek} />
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
          Il manque {lines.filter(({ isComplete }) => !isComplete).map(({ reference: { item } }) => lowered(item.labelPlural)).join(', ')}&nbsp;: saisissez stock et consommation, avec 0 s’il n’y en a pas.
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
      <EntryDialogs
        entry={entry}
        screen={screen}
        establishment={establishment}
        online={online}
        send={send}
        pasting={pasting}
        onPasted={() => setPasting(undefined)}
        conflicting={conflicting}
        isCompared={conflicting !== undefined && laterFor !== conflicting.version}
        onLater={() => setLaterFor(conflicting?.version)}
        onTakeTheirs={onSent}
      />
    </form>
  );
}
