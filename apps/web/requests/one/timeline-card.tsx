import type { ReactNode } from 'react';
import { dayAndTime } from '../../figures/dates.js';
import { ACTION_LABELS } from '../../figures/requests.js';
import type { RequestEventFragment, WholeRequestFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { AWAITED_WORDS, pieces, ROLE_WORDS } from '../words.js';

/** Who did what, when and why, the last first; above it, what is awaited now. */
export function TimelineCard({ request }: { request: WholeRequestFragment }): ReactNode {
  const awaited = AWAITED_WORDS[request.status];
  return (
    <Card title="Suivi de la demande" subtitle={awaited ? undefined : 'Plus personne n’est attendu'}>
      <ol className="request-steps fr-raw-list">
        {awaited ? (
          <li className="request-step request-step--now">
            <strong>Attend {awaited}</strong>
            <div className="mention">maintenant</div>
          </li>
        ) : null}
        {request.history.toReversed().map((event) => (
          <li key={event.version} className="request-step">
            <strong>{labelOf(event)}</strong>
            <div className="mention">
              {dayAndTime(event.at)} · {event.byName}
              {ROLE_WORDS[event.role] ? `, ${ROLE_WORDS[event.role]}` : ''}
            </div>
            {event.reason && event.kind !== 'SUBMIT' ? <div>«&nbsp;{event.reason}&nbsp;»</div> : null}
            {event.kind === 'SUBMIT' ? <div className="mention">Couverture figée à cet instant</div> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function labelOf({ kind, granted }: RequestEventFragment): string {
  if (kind === 'FORWARD' && granted.length > 0) return `Transmise en partie\u00A0: ${granted.map((one) => pieces(one.quantity, one.item)).join(', ')}`;
  return ACTION_LABELS[kind];
}
