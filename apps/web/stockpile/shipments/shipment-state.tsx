import type { ReactNode } from 'react';
import { day, dayAndTime } from '../../figures/dates.js';
import { counted, quantity, signed } from '../../figures/numbers.js';
import type { ShipmentStatus, StepShipmentFragment } from '../../generated/graphql.js';
import { Arrival } from './arrival.js';
import { byItem } from './by-item.js';

export const SHIPMENT_LABELS: Record<ShipmentStatus, string> = { PLANNED: 'Prévu', SHIPPED: 'En route', RECEIVED: 'Reçu', CANCELLED: 'Annulé' };

const SHIPMENT_ICONS: Record<ShipmentStatus, string> = {
  PLANNED: 'fr-icon-calendar-event-line',
  SHIPPED: 'fr-icon-car-line',
  RECEIVED: 'fr-icon-check-line',
  CANCELLED: 'fr-icon-close-line',
};

type Shown = Pick<StepShipmentFragment, 'status' | 'late' | 'hoursLate' | 'expectedDelivery' | 'plannedFor' | 'shippedAt' | 'receivedAt'>;

/** Where a shipment is, and since when. */
export function ShipmentState({ shipment }: { shipment: Shown }): ReactNode {
  const { status, receivedAt, shippedAt, plannedFor } = shipment;
  return (
    <div className="shipment-state">
      <span className={`fr-icon--sm nowrap ${SHIPMENT_ICONS[status]}`}> {SHIPMENT_LABELS[status]}</span>
      {status === 'PLANNED' ? <div className="note nowrap">départ {day(plannedFor)}</div> : null}
      {status === 'SHIPPED' && shippedAt ? <div className="note nowrap">parti {dayAndTime(shippedAt)}</div> : null}
      {status === 'RECEIVED' && receivedAt ? <div className="note nowrap">compté {dayAndTime(receivedAt)}</div> : null}
      {(status === 'SHIPPED' || status === 'PLANNED') && shipment.late ? <div><Arrival shipment={shipment} /></div> : null}
    </div>
  );
}

interface Counted extends Pick<StepShipmentFragment, 'status' | 'received'> {
  readonly lots: readonly Pick<StepShipmentFragment['lots'][number], 'item' | 'quantity'>[];
}

/** Pieces counted minus pieces sent, by item; empty while nothing is counted or when all is there. */
export function differencesOf({ status, lots, received }: Counted): { label: string; sent: number; counted: number; difference: number }[] {
  if (status !== 'RECEIVED') return [];
  return byItem(lots).flatMap(({ item, quantity: sent }) => {
    const arrived = received.find((one) => one.item.code === item.code)?.quantity ?? 0;
    return arrived === sent ? [] : [{ label: item.labelPlural, sent, counted: arrived, difference: arrived - sent }];
  });
}

/** What it carries, and what was counted when that is something else. */
export function ShipmentContent({ shipment }: { shipment: Counted & { comment: string | null } }): ReactNode {
  const differences = differencesOf(shipment);
  return (
    <>
      {byItem(shipment.lots).map(({ item, quantity: sent }) => (
        <div key={item.code}>
          {item.labelPlural} · <strong>{quantity(sent)}</strong>
        </div>
      ))}
      {differences.map((one) => (
        <div key={one.label} className="shipment-difference fr-icon-alert-line fr-icon--sm">
          {' '}
          {one.label} : {counted(one.counted, 'comptée')} sur {quantity(one.sent)} ({signed(one.difference)})
        </div>
      ))}
      {shipment.comment ? <div className="note">« {shipment.comment} »</div> : null}
    </>
  );
}
