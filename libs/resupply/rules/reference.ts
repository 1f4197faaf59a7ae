import { dateInParis } from '#platform';

/** What people say on the phone: "DS-26-0412" for a request ("demande de secours"). */
export function requestReference(request: { readonly number: number; readonly createdAt: Date }): string {
  return reference('DS', request.createdAt, request.number);
}

/** "EXP-26-1187" for a shipment ("expédition"). */
export function shipmentReference(shipment: { readonly number: number; readonly plannedAt: Date }): string {
  return reference('EXP', shipment.plannedAt, shipment.number);
}

function reference(prefix: string, at: Date, number: number): string {
  return `${prefix}-${dateInParis(at).slice(2, 4)}-${String(number).padStart(4, '0')}`;
}
