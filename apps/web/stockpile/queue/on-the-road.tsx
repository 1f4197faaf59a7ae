import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { counted, quantity } from '../../figures/numbers.js';
import type { ForwardedRequestsQuery } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { byItem } from '../shipments/by-item.js';
import { Arrival } from '../shipments/arrival.js';

interface OnTheRoadProps {
  shipments: ForwardedRequestsQuery['onTheRoad']['nodes'];
  counts: ForwardedRequestsQuery['roadCounts'];
}

/** What has left and is not counted yet, what should be there soonest first. */
export function OnTheRoad({ shipments, counts }: OnTheRoadProps): ReactNode {
  return (
    <Card
      title="En route"
      subtitle={`${counted(counts.shipped, 'expédition')}, ${counts.late === 0 ? 'aucune en retard' : `${quantity(counts.late)} en retard`}`}
      more={<Link className="fr-link fr-link--sm" to="/expeditions">Toutes les expéditions</Link>}
    >
      <ul className="queue">
        {shipments.map((shipment) => (
          <li key={shipment.id} className="queue__row">
            <div className="queue__who">
              <Link to={`/demandes-transmises/${shipment.request.id}`}>{shipment.reference}</Link>
              <div>
                {byItem(shipment.lots).map(({ item, quantity: sent }) => `${item.labelPlural} · ${quantity(sent)}`).join(', ')} → {shipment.establishment.name} (
                {shipment.establishment.department.code})
              </div>
            </div>
            <div className="queue__since">
              <Arrival shipment={shipment} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
