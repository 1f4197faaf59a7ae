import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayAndTime } from '../../figures/dates.js';
import { LEVEL_LABELS } from '../../figures/levels.js';
import { cover, quantity } from '../../figures/numbers.js';
import { ACTION_LABELS } from '../../figures/requests.js';
import { lowered } from '../../figures/words.js';
import type { EstablishmentChangeFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';

const MOST_SHOWN = 5;

/** What others and time have done since the last visit. */
export function ChangesCard({ changes, since }: { changes: readonly EstablishmentChangeFragment[]; since: string | null }): ReactNode {
  const fresh = since === null ? changes : changes.filter(({ at }) => at > since);
  const shown = (fresh.length > 0 ? fresh : changes).slice(0, MOST_SHOWN);
  return (
    <Card
      title={fresh.length > 0 ? 'Ce qui a changé' : 'Rien de nouveau'}
      subtitle={since === null ? 'Derniers événements' : `Depuis votre dernière visite, ${dayAndTime(since)}${fresh.length === 0 ? '\u00A0; avant cela\u00A0:' : ''}`}
    >
      {shown.length === 0 ? <p className="mention">Aucun événement à ce jour.</p> : null}
      <ul className="home-list">
        {shown.map((change) => (
          <li key={change.id}>
            <Sentence change={change} />
            <div className="mention">
              {dayAndTime(change.at)}
              {change.byName ? `, ${change.byName}` : ''}
              {change.reason ? ` · «\u00A0${change.reason}\u00A0»` : ''}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const level = (name: keyof typeof LEVEL_LABELS | null, weeks: number | null): string =>
  `${name === null ? 'inconnu' : LEVEL_LABELS[name]}${weeks === null ? '' : ` (${cover(weeks)})`}`;

function Sentence({ change }: { change: EstablishmentChangeFragment }): ReactNode {
  const { alert, request, crisisConsumption, thresholds } = change;
  const items = change.items.map(({ labelPlural }) => labelPlural).join(', ') || 'Tous les articles';
  if (alert?.kind === 'MISSING_REPORT') return <>Alerte&nbsp;: remontée manquante {alert.change === 'RESOLVED' ? 'levée' : 'ouverte'}</>;
  if (alert) {
    if (alert.change === 'ACKNOWLEDGED') return <><strong>{items}</strong>&nbsp;: alerte prise en compte</>;
    if (alert.change === 'OPENED') return <><strong>{items}</strong>&nbsp;: alerte ouverte, {level(alert.toLevel, alert.toWeeksOfCover)}</>;
    if (alert.change === 'RESOLVED') return <><strong>{items}</strong>&nbsp;: alerte levée{alert.toWeeksOfCover === null ? '' : `, ${cover(alert.toWeeksOfCover)} semaines`}</>;
    return (
      <>
        <strong>{items}</strong>&nbsp;: de {level(alert.fromLevel, alert.fromWeeksOfCover)} à {level(alert.toLevel, alert.toWeeksOfCover)}
      </>
    );
  }
  if (request) {
    return (
      <>
        <Link to={`/demandes/${request.requestId}`}>{request.reference}</Link>&nbsp;: {lowered(ACTION_LABELS[request.action])}
      </>
    );
  }
  if (crisisConsumption) {
    return (
      <>
        Consommation de crise, <strong>{items}</strong>&nbsp;: {quantity(crisisConsumption.after)} par semaine
        {crisisConsumption.source === 'ARS' ? ', fixée par l’ARS' : ''} (était {crisisConsumption.before === null ? 'inconnue' : quantity(crisisConsumption.before)})
      </>
    );
  }
  if (thresholds) return <>Seuils d’alerte réglés&nbsp;: <strong>{items}</strong></>;
  return null;
}
