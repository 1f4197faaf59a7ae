import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { day, duration, minutesBetween, shortWeek } from '../../figures/dates.js';
import { counted, coverInWords } from '../../figures/numbers.js';
import { STATUS_LABELS } from '../../figures/requests.js';
import { lowered } from '../../figures/words.js';
import type { CoverageRowFragment, EstablishmentAlertFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { LevelBadge } from '../../parts/level-badge.js';

interface AlertsCardProps {
  finess: string;
  alerts: readonly EstablishmentAlertFragment[];
  total: number;
  coverage: readonly CoverageRowFragment[];
  now: number;
  mayAsk: boolean;
}

/** Each open alert with its next step. */
export function AlertsCard({ finess, alerts, total, coverage, now, mayAsk }: AlertsCardProps): ReactNode {
  const shortage = alerts.find(({ kind, emergencyRequest }) => kind === 'COVERAGE' && !emergencyRequest);
  return (
    <Card title={total === 0 ? 'Aucune alerte ouverte' : `${counted(total, 'alerte ouverte', 'alertes ouvertes')}`}>
      {total === 0 ? <p className="mention">Tous vos articles suivis sont au-dessus de leur seuil d’alerte.</p> : null}
      <ul className="home-list">
        {alerts.map((alert) => (
          <li key={alert.id}>
            <div className="home-list__head">
              <strong>{alert.item?.labelPlural ?? `Remontée ${shortWeek(alert.week)} manquante`}</strong>
              {alert.level ? <LevelBadge level={alert.level} /> : null}
            </div>
            <div>
              Depuis {shortWeek(alert.openedWeek)}
              {alert.item ? ` · ${coverInWords(coverage.find(({ item }) => item.code === alert.item?.code)?.weeksOfCover)}` : ''}
            </div>
            <NextStep alert={alert} finess={finess} now={now} mayAsk={mayAsk} />
          </li>
        ))}
      </ul>
      {mayAsk && shortage ? (
        <Link className="fr-btn fr-btn--secondary fr-btn--sm fr-btn--icon-left fr-icon-alarm-warning-line" to={`/etablissement/${finess}/demandes/nouvelle`}>
          Demander un secours
        </Link>
      ) : null}
    </Card>
  );
}

function NextStep({ alert, finess, now, mayAsk }: { alert: EstablishmentAlertFragment; finess: string; now: number; mayAsk: boolean }): ReactNode {
  const { emergencyRequest: request } = alert;
  if (request) {
    return (
      <div className="mention">
        <Link to={`/demandes/${request.id}`}>Demande {request.reference}</Link>
        {`\u00A0: ${lowered(STATUS_LABELS[request.status])} depuis ${duration(minutesBetween(Date.parse(request.since), now))}`}
      </div>
    );
  }
  if (alert.acknowledgedByName && alert.acknowledgedAt) {
    return (
      <div className="mention">
        Prise en compte par {alert.acknowledgedByName} le {day(alert.acknowledgedAt)}
      </div>
    );
  }
  if (!mayAsk) return null;
  if (alert.kind === 'MISSING_REPORT') return <Link to={`/etablissement/${finess}/saisie?semaine=${alert.week}`}>Saisir cette semaine</Link>;
  if (alert.level === 'WATCH') return <div className="mention">À suivre à la prochaine remontée</div>;
  return <Link to={`/etablissement/${finess}/demandes/nouvelle?article=${alert.item?.code ?? ''}`}>Préparer une demande</Link>;
}
