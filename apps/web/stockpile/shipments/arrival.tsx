import type { ReactNode } from 'react';
import { dayAndTime, duration } from '../../figures/dates.js';

/** When a shipment should arrive, or for how long it should have. */
export function Arrival({ shipment }: { shipment: { expectedDelivery: string | null; hoursLate: number | null; late: boolean } }): ReactNode {
  const { expectedDelivery, hoursLate, late } = shipment;
  if (hoursLate !== null) return <span className="overdue fr-icon-time-fill fr-icon--sm">retard {duration(hoursLate * 60)}</span>;
  if (late) return <span className="overdue fr-icon-time-fill fr-icon--sm">départ dépassé</span>;
  return <span className="mention">{expectedDelivery ? `prévue ${dayAndTime(expectedDelivery)}` : 'arrivée non précisée'}</span>;
}
