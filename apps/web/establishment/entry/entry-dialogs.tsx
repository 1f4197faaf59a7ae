import type { ReactNode } from 'react';
import type { EntryScreenQuery, SentReportFragment } from '../../generated/graphql.js';
import { useSession } from '../../session/session.js';
import { PasteDialog } from './block/paste-dialog.js';
import { entriesOf } from './draft/draft.js';
import type { EntryField } from './draft/typed-report.js';
import { ConflictDialog } from './sending/conflict-dialog.js';
import { RecapDialog } from './sending/recap-dialog.js';
import type { Send } from './sending/use-send.js';
import type { Entry } from './use-entry.js';

/** What was pasted, and where; no text when the person comes by the button. */
export interface Pasting {
  readonly text: string;
  readonly item: string;
  readonly field: EntryField;
}

interface EntryDialogsProps {
  entry: Entry;
  screen: EntryScreenQuery;
  establishment: string;
  online: boolean;
  send: Send;
  pasting: Pasting | undefined;
  onPasted: () => void;
  conflicting: SentReportFragment | undefined;
  /** Both versions are on the screen. */
  isCompared: boolean;
  onLater: () => void;
  onTakeTheirs: (report: SentReportFragment) => void;
}

/** What is asked over the table: a paste to look at, two versions to choose from, the last look before sending. */
export function EntryDialogs(props: EntryDialogsProps): ReactNode {
  const { entry, screen, establishment, online, send, pasting, onPasted, conflicting, isCompared, onLater, onTakeTheirs } = props;
  const { reportingPeriod: period, entryReference: reference } = screen;
  const { kept, typed, lines } = entry;
  const { person } = useSession();
  return (
    <>
      {pasting ? (
        <PasteDialog
          pasted={pasting.text}
          start={pasting}
          items={reference.lines.map(({ item }) => item)}
          onClose={onPasted}
          onTake={(texts) => {
            kept.type(texts);
            onPasted();
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
          open={isCompared && !send.asks}
          current={conflicting}
          isMine={conflicting.submittedByName === person.name}
          mine={typed}
          lines={reference.lines}
          onClose={onLater}
          onTakeTheirs={() => {
            kept.clear();
            onTakeTheirs(conflicting);
          }}
          onChoose={(chosen) => {
            kept.rebase(conflicting.version, entriesOf(chosen));
            send.ask();
          }}
        />
      ) : null}
    </>
  );
}
