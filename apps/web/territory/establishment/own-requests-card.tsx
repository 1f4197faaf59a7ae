import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayAndTime } from '../../figures/dates.js';
import { counted, quantity } from '../../figures/numbers.js';
import { STATUS_LABELS } from '../../figures/requests.js';
import type { EstablishmentDetailQuery } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { WaitingAge } from '../requests/requests-card.js';

/** What the establishment has asked for, and where that stands. */
export function OwnRequestsCard({ requests, now }: { requests: NonNullable<EstablishmentDetailQuery['emergencyRequests']>; now: number }): ReactNode {
  return (
    <Card title={requests.totalCount === 0 ? 'Aucune demande de secours' : counted(requests.totalCount, 'demande de secours', 'demandes de secours')}>
      <ul className="waiting fr-raw-list">
        {requests.nodes.map((request) => (
          <li key={request.id}>
            <div className="waiting__who">
              <Link className="fr-link fr-text--sm" to={`/demandes/${request.id}`}>
                {request.reference}
              </Link>
              <div className="note">
                {request.lines.map(({ item, quantity: pieces }) => `${item.labelPlural} · ${quantity(pieces)}`).join(', ')}
                <br />
                {STATUS_LABELS[request.status]}, déposée {dayAndTime(request.createdAt)}
              </div>
            </div>
            {request.waiting ? <WaitingAge since={request.waiting.since} now={now} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
