import type { ReactNode } from 'react';
import { dayAndTime, time } from '../../figures/dates.js';
import type { SentReportFragment } from '../../generated/graphql.js';
import type { Entry } from './use-entry.js';

interface EntryNoticesProps {
  entry: Entry;
  sent: SentReportFragment | null;
  isConflict: boolean;
  onCompare: () => void;
  onAgain: () => void;
}

/** What the person must know of this report before typing on. */
export function EntryNotices({ entry, sent, isConflict, onCompare, onAgain }: EntryNoticesProps): ReactNode {
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
