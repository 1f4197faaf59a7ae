import type { EmergencyRequest, ItemQuantity, Shipment, ShipmentStatus } from './emergency-request.js';
import { type EmergencyStatus, FORWARDED_AND_LATER } from './lifecycle.js';

/** How far one line of a request has come. Pieces. */
export interface LineFulfilment extends ItemQuantity {
  /** What the ARS forwarded: all that was asked, or a part; null until it did. */
  readonly granted: number | null;
  /** In shipments planned, on the road or arrived. */
  readonly allocated: number;
  /** Left the stockpile. */
  readonly shipped: number;
  /** Counted on arrival. */
  readonly received: number;
  /** Still to be planned: what was lost on the way is to be sent again. */
  readonly left: number;
}

export function fulfilmentOf(request: Pick<EmergencyRequest, 'lines' | 'shipments' | 'grants' | 'status'>): LineFulfilment[] {
  const live = request.shipments.filter((shipment) => shipment.status !== 'CANCELLED');
  const gone = live.filter((shipment) => shipment.status !== 'PLANNED');
  return request.lines.map(({ item, quantity }) => {
    const secured = total(live, (shipment) => (shipment.status === 'RECEIVED' ? shipment.received : shipment.lots), item);
    const granted = grantedOf(request, item, quantity);
    return {
      item,
      quantity,
      granted,
      allocated: total(live, (shipment) => shipment.lots, item),
      shipped: total(gone, (shipment) => shipment.lots, item),
      received: total(live, (shipment) => shipment.received, item),
      left: Math.max(0, (granted ?? quantity) - secured),
    };
  });
}

function grantedOf({ grants, status }: Pick<EmergencyRequest, 'grants' | 'status'>, item: string, quantity: number): number | null {
  if (!FORWARDED_AND_LATER.includes(status)) return null;
  return grants.find((grant) => grant.item === item)?.quantity ?? quantity;
}

/** What one shipment carries, by item. */
export function contentOf(shipment: Pick<Shipment, 'lots'>): ItemQuantity[] {
  const items = [...new Set(shipment.lots.map((lot) => lot.item))];
  return items.map((item) => ({ item, quantity: sumOf(shipment.lots, item) }));
}

/** A request is where its least advanced shipment is; without a shipment left, it waits for one again. */
export function statusFromShipments(statuses: readonly ShipmentStatus[]): EmergencyStatus {
  return (['PLANNED', 'SHIPPED', 'RECEIVED'] as const).find((status) => statuses.includes(status)) ?? 'FORWARDED';
}

/** Statuses of a request's shipments once one of them has changed, or been added. */
export function withShipment(shipments: readonly Pick<Shipment, 'id' | 'status'>[], id: string, status: ShipmentStatus): ShipmentStatus[] {
  return [...shipments.filter((shipment) => shipment.id !== id).map((shipment) => shipment.status), status];
}

function total(shipments: readonly Shipment[], part: (shipment: Shipment) => readonly ItemQuantity[], item: string): number {
  return shipments.reduce((sum, shipment) => sum + sumOf(part(shipment), item), 0);
}

function sumOf(quantities: readonly ItemQuantity[], item: string): number {
  return quantities.reduce((sum, one) => sum + (one.item === item ? one.quantity : 0), 0);
}
