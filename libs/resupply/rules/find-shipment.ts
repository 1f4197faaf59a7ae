import type { Problem } from '#platform';
import type { EmergencyRequest, Shipment, ShipmentStatus } from './emergency-request.js';

/** A shipment of the request, if it is in one of the statuses. */
export function findShipment(request: EmergencyRequest, id: string, statuses: readonly ShipmentStatus[]): Shipment | undefined {
  return request.shipments.find((shipment) => shipment.id === id && statuses.includes(shipment.status));
}

/** The shipment meant when none is named: the only one on the road, else the only one planned; undefined when unclear. */
export function onlyShipmentUnderWay(request: EmergencyRequest): Shipment | undefined {
  for (const status of ['SHIPPED', 'PLANNED'] as const) {
    const candidates = request.shipments.filter((shipment) => shipment.status === status);
    if (candidates.length > 0) return candidates.length === 1 ? candidates[0] : undefined;
  }
  return undefined;
}

const EXPECTED = {
  PLANNED: "Cet envoi n'est pas, ou plus, prévu pour cette demande.",
  UNDER_WAY: "Cet envoi n'est pas en route pour cette demande.",
} as const;

export function shipmentNotIn(expected: keyof typeof EXPECTED): Problem {
  return { code: 'SHIPMENT_NOT_FOUND', path: 'shipmentId', message: EXPECTED[expected] };
}
