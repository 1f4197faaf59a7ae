import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { duration, minutesBetween } from '../../figures/dates.js';
import { quantity } from '../../figures/numbers.js';
import type { QueuedRequestFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { levelOfRequest } from './queue-order.js';

interface RequestQueueProps {
  waiting: readonly QueuedRequestFragment[];
  /** Planned but not gone, or gone in part. */
  underWay: readonly QueuedRequestFragment[];
  chosen: string | undefined;
  now: number;
}

export function RequestQueue({ waiting, underWay, chosen, now }: RequestQueueProps): ReactNode {
  return (
    <Card title="File d’attente" subtitle={waiting.length === 0 ? 'Aucune demande à planifier.' : 'Attente depuis la transmission\u00A0; en rouge, l’aide était nécessaire avant maintenant'}>
      <nav aria-label="Demandes à planifier">
        <Requests requests={waiting} chosen={chosen} now={now} />
      </nav>
      {underWay.length > 0 ? (
        <nav aria-labelledby="queue-under-way">
          <h3 className="queue__group" id="queue-under-way">
            Envois à faire partir ou à compléter
          </h3>
          <Requests requests={underWay} chosen={chosen} now={now} />
        </nav>
      ) : null}
    </Card>
  );
}

function Requests({ requests, chosen, now }: { requests: readonly QueuedRequestFragment[]; chosen: string | undefined; now: number }): ReactNode {
  return (
    <ul className="queue">
      {requests.map((request) => (
        <li key={request.id} className={`queue__row${request.id === chosen ? ' queue__row--chosen' : ''}`}>
          <div className="queue__who">
            <Link to={`/demandes-transmises/${request.id}`} aria-current={request.id === chosen ? 'true' : undefined}>
              {request.establishment.name} ({request.establishment.department.code})
            </Link>
            <div>
              {request.lines.map(({ item, quantity: asked, granted, left }, index) => (
                <span key={item.code}>
                  {index > 0 ? ', ' : ''}
                  {item.labelPlural} · <strong>{quantity(granted ?? asked)}</strong>
                  {request.status !== 'FORWARDED' && left > 0 ? ` (reste ${quantity(left)})` : ''}
                </span>
              ))}
            </div>
            <div className="note">ARS {request.establishment.region.name}</div>
          </div>
          <div className="queue__since">
            <Age request={request} now={now} />
            <LevelBadge level={levelOfRequest(request)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Age({ request: { waiting, status, lines }, now }: { request: QueuedRequestFragment; now: number }): ReactNode {
  if (status === 'PLANNED') return <span className="mention">{lines.some(({ left }) => left > 0) ? 'en partie prévu' : 'envoi prévu'}</span>;
  if (status === 'RECEIVED') return <span className="mention">en partie reçu</span>;
  if (status === 'SHIPPED') return <span className="mention">en partie parti</span>;
  if (!waiting) return null;
  const age = duration(minutesBetween(waiting.since, now));
  return waiting.overdue ? (
    <span className="overdue fr-icon-time-fill fr-icon--sm">
      {age}
      <span className="fr-sr-only">, délai de la demande dépassé</span>
    </span>
  ) : (
    <span>{age}</span>
  );
}
