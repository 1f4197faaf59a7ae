import { dateInParis } from '#platform';
import type { Shipment } from '../emergency-request.js';

const HOUR_MS = 3_600_000;

type Dated = Pick<Shipment, 'status' | 'plannedFor' | 'expectedDelivery'>;

/** A shipment is late when it should have arrived, or should have left on a day that is over. */
export function isLate({ status, plannedFor, expectedDelivery }: Dated, now: Date): boolean {
  if (status !== 'PLANNED' && status !== 'SHIPPED') return false;
  if (expectedDelivery !== null && expectedDelivery < now) return true;
  return status === 'PLANNED' && plannedFor < dateInParis(now);
}

/** Hours since it should have arrived; null where that was not said, or lies ahead. */
export function hoursLate({ status, expectedDelivery }: Dated, now: Date): number | null {
  if ((status !== 'PLANNED' && status !== 'SHIPPED') || expectedDelivery === null || expectedDelivery >= now) return null;
  return (now.getTime() - expectedDelivery.getTime()) / HOUR_MS;
}
