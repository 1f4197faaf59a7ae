import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { duration, minutesBetween } from '../../figures/dates.js';
import { byGravity } from '../../figures/levels.js';
import { counted, quantity } from '../../figures/numbers.js';
import type { TerritorySituationQuery, WaitingRequestFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { requestsTitle } from '../situation/findings.js';

/** The region's objective: an answer within a day. */
const OBJECTIVE_MINUTES = 24 * 60;
const SHOWN = 3;

/** Since when somebody waits, in red with a clock past the objective: colour is never alone. */
export function WaitingAge({ since, now }: { since: string | null | undefined; now: number }): ReactNode {
  if (!since) return '—';
  const minutes = minutesBetween(since, now);
  const late = minutes > OBJECTIVE_MINUTES;
  return (
    <span className={`nowrap ${late ? 'age age--late fr-icon-time-fill fr-icon--sm' : 'age'}`}>
      {late ? ' ' : ''}
      {duration(minutes)}
      {late ? <span className="fr-sr-only">, au-delà de 24 heures</span> : null}
    </span>
  );
}

/** The level of what is asked, at the moment it was asked. */
function worstAsked({ lines, coverageAtRequest }: WaitingRequestFragment) {
  const asked = new Set(lines.map(({ item }) => item.code));
  return coverageAtRequest.filter(({ item }) => asked.has(item.code)).toSorted((a, b) => byGravity(b.level, a.level))[0]?.level;
}

interface RequestsCardProps {
  requests: NonNullable<TerritorySituationQuery['emergencyRequests']>;
  now: number;
  decides: boolean;
}

/** Requests nobody has answered yet, the longest waiting first. */
export function RequestsCard({ requests, now, decides }: RequestsCardProps): ReactNode {
  const oldestFirst = requests.nodes.toSorted((a, b) => (a.waiting?.since ?? '').localeCompare(b.waiting?.since ?? ''));
  const late = oldestFirst.filter(({ waiting }) => waiting && minutesBetween(waiting.since, now) > OBJECTIVE_MINUTES).length;
  const objective = late === 0 ? (requests.totalCount > 0 ? ' Aucune ne le dépasse.' : '') : ` ${late} le ${late < 2 ? 'dépasse' : 'dépassent'}.`;
  return (
    <Card
      span={4}
      title={requestsTitle(requests.totalCount, decides)}
      subtitle={`Objectif : réponse en 24 h.${objective}`}
      more={
        <Link className="foot-button" to="/demandes">
          {requests.totalCount > SHOWN ? `Voir les ${counted(requests.totalCount, 'demande')}` : 'Voir les demandes'}
        </Link>
      }
    >
      <ul className="waiting fr-raw-list">
        {oldestFirst.slice(0, SHOWN).map((request) => {
          const level = worstAsked(request);
          return (
            <li key={request.id}>
              <WaitingAge since={request.waiting?.since} now={now} />
              <div className="waiting__who">
                <Link className="fr-link fr-text--sm" to={`/demandes/${request.id}`}>
                  {request.establishment.name} ({request.establishment.department.code})
                </Link>
                <div className="note">{request.lines.map(({ item, quantity: pieces }) => `${item.labelPlural} · ${quantity(pieces)}`).join(', ')}</div>
              </div>
              {level ? <LevelBadge level={level} /> : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
