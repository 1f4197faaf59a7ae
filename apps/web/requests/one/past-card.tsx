import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { day } from '../../figures/dates.js';
import { quantity } from '../../figures/numbers.js';
import { STATUS_LABELS } from '../../figures/requests.js';
import type { WholeRequestFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';

/** What the same establishment asked in the twelve months before, and what became of it. */
export function PastCard({ past }: { past: WholeRequestFragment['pastRequests'] }): ReactNode {
  return (
    <Card title={past.length === 0 ? 'Première demande en 12 mois' : 'Demandes précédentes'} subtitle={past.length === 0 ? undefined : 'Même établissement, 12 derniers mois'}>
      {past.length === 0 ? <p className="mention">Cet établissement n’avait rien demandé dans les 12 mois précédents.</p> : null}
      <ul className="request-past fr-raw-list" hidden={past.length === 0}>
        {past.map((one) => (
          <li key={one.id}>
            <Link to={`/demandes/${one.id}`}>{one.reference}</Link>
            <span>
              {one.lines.map(({ item, quantity: asked, granted }) => `${item.labelPlural} · ${granted === null ? '' : `${quantity(granted)} sur `}${quantity(asked)}`).join(', ')}
            </span>
            <span className="mention">{day(one.createdAt, true)}</span>
            <span>{STATUS_LABELS[one.status]}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
