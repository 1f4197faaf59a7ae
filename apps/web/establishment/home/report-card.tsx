import { type ReactNode, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { dayAndTime, duration, fullWeek, minutesBetween, shortWeek } from '../../figures/dates.js';
import { REPORT_STATE_ICONS, REPORT_STATE_LABELS } from '../../figures/report-states.js';
import type { EstablishmentHomeQuery } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { useSession } from '../../session/session.js';
import { savedAt } from '../entry/draft/draft.js';
import { onDrafts, readDraft } from '../entry/draft/draft-store.js';
import { DraftProgress } from './draft-progress.js';

type Weeks = EstablishmentHomeQuery['reportWeeks'];
type Period = EstablishmentHomeQuery['reportingPeriod'];

interface ReportCardProps {
  finess: string;
  period: Period;
  /** The week awaited now first, then the ones before. */
  weeks: Weeks;
  /** Codes of the articles to report. */
  items: readonly string[];
  /** The server's time, in milliseconds. */
  now: number;
  mayReport: boolean;
}

/** The one act of the week: what is awaited, how long is left, and the button. */
export function ReportCard({ finess, period, weeks, items, now, mayReport }: ReportCardProps): ReactNode {
  const { person } = useSession();
  const draft = useSyncExternalStore(onDrafts, () => readDraft({ email: person.email, finess, week: period.week }));
  const current = weeks.find(({ week }) => week === period.week);
  const late = weeks.find(({ state }) => state === 'MISSING');
  const sent = current?.report;
  const left = minutesBetween(now, Date.parse(period.deadline));
  const entry = `/etablissement/${finess}/saisie`;
  return (
    <Card isKey title={`Remontée ${fullWeek(period.week)}\u00A0: ${sent ? 'envoyée' : 'pas encore envoyée'}`}>
      <div className="report-card">
        <div className="report-card__time">
          {sent ? (
            <p className="report-card__sent fr-icon-checkbox-circle-fill">
              {' '}
              Version {sent.version}, {dayAndTime(sent.submittedAt)}, par {sent.submittedByName}
              {sent.evaluated ? '' : ' · calcul en cours'}
            </p>
          ) : (
            <>
              <span className="hero-figure nowrap">{duration(left)}</span>
              <span className="report-card__until">
                avant la clôture
                <br />
                <strong>{dayAndTime(period.deadline)}</strong>
              </span>
            </>
          )}
        </div>
        {mayReport && current?.state !== 'NOT_EXPECTED' ? (
          <div className="report-card__act">
            <Link className={`fr-btn ${sent ? 'fr-btn--secondary' : 'fr-btn--lg'} fr-btn--icon-left fr-icon-edit-line`} to={entry}>
              {actOf(sent !== null && sent !== undefined, savedAt(draft) !== undefined)}
            </Link>
            {draft ? <DraftProgress draft={draft} items={items} corrects={Boolean(sent)} /> : null}
          </div>
        ) : null}
      </div>
      {late ? (
        <p className="report-card__late fr-icon-warning-fill">
          {' '}
          La remontée {fullWeek(late.week)} manque, en retard de {duration(minutesBetween(Date.parse(late.deadline), now))}.{' '}
          {mayReport ? <Link to={`${entry}?semaine=${late.week}`}>La saisir</Link> : null}
        </p>
      ) : null}
      <PastReports weeks={weeks.filter(({ week }) => week !== period.week).slice(0, 8)} />
    </Card>
  );
}

function actOf(isSent: boolean, isBegun: boolean): string {
  if (isSent) return isBegun ? 'Reprendre la correction' : 'Corriger';
  return isBegun ? 'Reprendre la saisie' : 'Saisir la semaine';
}

function PastReports({ weeks }: { weeks: Weeks }): ReactNode {
  return (
    <div className="past-reports">
      <span className="note" id="past-reports">
        Vos {weeks.length} dernières remontées
      </span>
      <ul aria-labelledby="past-reports" className="fr-raw-list">
        {weeks.toReversed().map(({ week, state, report }) => (
          <li key={week} className={`past-report past-report--${state.toLowerCase()} ${REPORT_STATE_ICONS[state]} fr-icon--sm`}>
            {shortWeek(week)}
            {report?.lateByMinutes ? ` · ${duration(report.lateByMinutes)} de retard` : <span className="fr-sr-only"> {REPORT_STATE_LABELS[state]}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
