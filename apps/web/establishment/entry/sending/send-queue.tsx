import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { shortWeek } from '../../../figures/dates.js';
import { useSession } from '../../../session/session.js';
import { type DraftPlace, onDrafts, waitingDrafts } from '../draft/draft-store.js';
import { confirmReport } from './confirm-report.js';

const TRY_AGAIN_MS = 10_000;

interface News {
  readonly place: DraftPlace;
  readonly isSent: boolean;
  readonly why: string;
}

/** Sends what was confirmed without a network, from whatever screen is open, and says what became of it. */
export function SendQueue(): ReactNode {
  const client = useClient();
  const { person } = useSession();
  const [news, setNews] = useState<readonly News[]>([]);
  const busy = useRef(false);
  const sendAll = useCallback(async () => {
    if (busy.current || !navigator.onLine) return;
    busy.current = true;
    for (const { place, draft } of waitingDrafts(person.email)) {
      if (!draft.confirmed) continue;
      const outcome = await confirmReport(client, place, draft.confirmed);
      if (outcome.kind === 'offline') break;
      const why = outcome.kind === 'invalid' ? outcome.problems.map(({ message }) => message).join(' ') : outcome.kind === 'failed' ? outcome.failure.message : 'une autre personne a envoyé cette semaine entre-temps.';
      setNews((before) => [...before.filter((one) => one.place.finess !== place.finess), { place, isSent: outcome.kind === 'sent', why }]);
    }
    busy.current = false;
  }, [client, person.email]);
  useEffect(() => {
    const start = (): void => void sendAll();
    start();
    const timer = setInterval(start, TRY_AGAIN_MS);
    window.addEventListener('online', start);
    const stopListening = onDrafts(() => {
      if (waitingDrafts(person.email).length > 0) setTimeout(start, TRY_AGAIN_MS);
    });
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', start);
      stopListening();
    };
  }, [sendAll, person.email]);
  return (
    <div role="status">
      {news.map(({ place, isSent, why }) => (
        <div key={place.finess} className={`fr-notice ${isSent ? 'fr-notice--info' : 'fr-notice--warning'}`}>
          <div className="fr-container">
            <div className="fr-notice__body">
              <p>
                <span className="fr-notice__title">
                  {isSent ? `La remontée ${shortWeek(place.week)} confirmée hors ligne est envoyée.` : `La remontée ${shortWeek(place.week)} confirmée hors ligne n’est pas partie\u00A0: ${why}`}
                </span>{' '}
                <Link className="fr-notice__link" to={`/etablissement/${place.finess}/saisie?semaine=${place.week}`}>
                  {isSent ? 'La voir' : 'Ouvrir la saisie'}
                </Link>
              </p>
              <button type="button" className="fr-btn--close fr-btn" onClick={() => setNews(news.filter((one) => one.place !== place))}>
                Masquer le message
              </button>
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}
