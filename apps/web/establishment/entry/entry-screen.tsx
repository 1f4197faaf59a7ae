import './entry.css';
import { type ReactNode, useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { EntryScreenQuery, SentReportFragment } from '../../generated/graphql.js';
import { dayAndTime, fullWeek, shortWeek } from '../../figures/dates.js';
import { useLive } from '../../graph/use-live.js';
import { CardFailure, NoRight, Skeleton } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { useTitle } from '../../shell/use-title.js';
import { EntryForm } from './entry-form.js';
import { EntryHead } from './entry-head.js';
import { Confirmation } from './sending/confirmation.js';
import { useEntry } from './use-entry.js';
import { useEntryScreen } from './use-entry-screen.js';
import { useOnline } from '../../offline/use-online.js';

/** The report of one week: to type, waiting to leave, or sent. */
export function EntryScreen(): ReactNode {
  const { finess = '' } = useParams();
  const [search] = useSearchParams();
  const { person } = useSession();
  const { data, failure, loading, reload } = useEntryScreen(person.email, finess, search.get('semaine'));
  // Another person may send this very week: better told now than at the end.
  useLive('ESTABLISHMENT', finess, reload, ['REPORTS']);
  useTitle(data ? `Saisie ${shortWeek(data.reportingPeriod.week)}` : 'Saisie de la semaine');
  const establishment = person.establishments.find((one) => one.finess === finess);
  if (!data) {
    return (
      <div className="fr-container">
        <h1 className="fr-sr-only">Saisie de la semaine</h1>
        {loading ? <Skeleton lines={8} words="Chargement de la saisie…" /> : null}
        {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      </div>
    );
  }
  if (!establishment) return <NoRight message="Cet établissement n’est pas de ceux dont vous saisissez la remontée." />;
  return <EntryOfWeek key={`${finess}/${data.reportingPeriod.week}`} screen={data} finess={finess} establishment={establishment.name} />;
}

interface EntryOfWeekProps {
  screen: EntryScreenQuery;
  finess: string;
  establishment: string;
}

function EntryOfWeek({ screen, finess, establishment }: EntryOfWeekProps): ReactNode {
  const { person } = useSession();
  const online = useOnline();
  const { reportingPeriod: period, entryReference: reference } = screen;
  /** The last version this page knows: what it has sent, or what the service told. */
  const [known, setKnown] = useState<SentReportFragment>();
  const [corrects, setCorrects] = useState(false);
  const sent = newest(known, reference.current);
  const entry = useEntry({ email: person.email, finess, screen, sent, online });
  const now = useServiceTime(period.now);
  const isTyped = entry.savedAt !== undefined;
  const head = (
    <EntryHead
      week={period.week}
      establishment={establishment}
      directorName={reference.directorName}
      personName={person.name}
      deadline={period.deadline}
      now={now}
      isSent={sent !== null}
    />
  );
  if (!reference.expected || period.opensAt > now) {
    return (
      <div className="fr-container">
        {head}
        <div className="fr-notice fr-notice--info">
          <div className="fr-container">
            <p className="fr-notice__title">
              {reference.expected
                ? `La saisie de ${fullWeek(period.week)} ouvre ${dayAndTime(period.opensAt)}.`
                : `Votre établissement n’est pas attendu pour ${fullWeek(period.week)}. Demandez à votre ARS son inscription dans une vague.`}
            </p>
          </div>
        </div>
      </div>
    );
  }
  return (
    <div className="fr-container">
      {head}
      {sent && !isTyped && !corrects ? (
        <Confirmation finess={finess} report={sent} before={Object.fromEntries(reference.lines.map((line) => [line.item.code, line.weeksOfCover]))} isNew={known !== undefined} onCorrect={() => setCorrects(true)} />
      ) : (
        <EntryForm
          entry={entry}
          screen={screen}
          finess={finess}
          establishment={establishment}
          sent={sent}
          online={online}
          onSent={(report) => {
            setKnown(report);
            setCorrects(false);
          }}
          onMet={setKnown}
        />
      )}
    </div>
  );
}

function newest(one: SentReportFragment | undefined, other: SentReportFragment | null): SentReportFragment | null {
  if (!one || !other) return one ?? other;
  return one.version >= other.version ? one : other;
}

/** The service's time, going on from the last it told: a device's clock may be wrong. */
function useServiceTime(told: string): string {
  const [start] = useState(() => performance.now());
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPassed(performance.now() - start), 30_000);
    return () => clearInterval(timer);
  }, [start]);
  return new Date(new Date(told).getTime() + passed).toISOString();
}
