import type { Item } from '#catalogue';
import type { Contact, Establishment } from '#directory';
import { requestReference, type ShipmentOfRequest, shipmentReference } from '#resupply';
import type { ItemOf } from '../../stockpile/item-of.js';

/** What the paper in the truck says, in words ready to be printed. */
export interface DeliveryNote {
  readonly reference: string;
  readonly writtenAt: Date;
  readonly cancelled: boolean;
  readonly request: string;
  readonly departure: string;
  readonly delivery: string;
  readonly carrier: string;
  readonly to: readonly string[];
  readonly contact: readonly string[];
  readonly lots: readonly NotedLot[];
  readonly totals: readonly { readonly item: string; readonly pieces: string; readonly boxes: string }[];
  /** Where the receipt is confirmed. */
  readonly receiptUrl: string;
}

interface NotedLot {
  readonly item: string;
  readonly lotNumber: string;
  readonly expiry: string;
  readonly pieces: string;
  readonly boxes: string;
}

const NOT_SAID = 'non précisé';
const DAY = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris',
});

export function deliveryNoteOf(
  { shipment, request }: Omit<ShipmentOfRequest, 'cursor'>,
  place: { readonly establishment: Establishment; readonly logistics: Contact | undefined },
  itemOf: ItemOf,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Date },
): DeliveryNote {
  const items = [...new Set(shipment.lots.map((lot) => lot.item))];
  return {
    reference: shipmentReference(shipment),
    writtenAt: now,
    cancelled: shipment.status === 'CANCELLED',
    request: requestReference(request),
    departure: DAY.format(new Date(shipment.plannedFor)),
    delivery: shipment.expectedDelivery ? MOMENT.format(shipment.expectedDelivery) : NOT_SAID,
    carrier: shipment.carrier ?? NOT_SAID,
    to: addressOf(place.establishment),
    contact: contactOf(place.logistics, place.establishment),
    lots: shipment.lots.map((lot) => ({
      item: itemOf(lot.item).labelPlural,
      lotNumber: lot.lotNumber,
      expiry: lot.expiresOn === null ? 'ne périme pas' : SHORT_DAY.format(new Date(lot.expiresOn)),
      pieces: count(lot.quantity),
      boxes: boxesOf(lot.quantity, itemOf(lot.item)),
    })),
    totals: items.map((code) => {
      const quantity = shipment.lots.reduce((sum, lot) => sum + (lot.item === code ? lot.quantity : 0), 0);
      return { item: itemOf(code).labelPlural, pieces: count(quantity), boxes: boxesOf(quantity, itemOf(code)) };
    }),
    receiptUrl: new URL(`/demandes/${request.id}/reception?envoi=${shipment.id}`, publicUrl).href,
  };
}

/** Whole usual boxes and what is left over: what is counted on a loading bay. */
export function boxesOf(quantity: number, { packSize }: Pick<Item, 'packSize'>): string {
  if (packSize === null || packSize <= 1) return 'à la pièce';
  const boxes = Math.floor(quantity / packSize);
  const rest = quantity % packSize;
  const loose = rest === 0 ? '' : `${count(rest)} ${rest === 1 ? 'pièce' : 'pièces'}`;
  if (boxes === 0) return loose;
  const whole = `${count(boxes)} ${boxes === 1 ? 'boîte' : 'boîtes'} de ${count(packSize)}`;
  return loose === '' ? whole : `${whole} + ${loose}`;
}

function addressOf({ name, address, postalCode, communeName, finess }: Establishment): string[] {
  const town = [postalCode, communeName].filter(Boolean).join(' ');
  return [name, ...(address ? [address] : []), ...(town ? [town] : []), `FINESS ${finess}`];
}

function contactOf(logistics: Contact | undefined, { phone }: Establishment): string[] {
  const lines = [logistics?.name, logistics?.phone ?? phone, logistics?.email].filter((line) => line !== null && line !== undefined);
  return lines.length > 0 ? lines : [NOT_SAID];
}

function count(quantity: number): string {
  return quantity.toLocaleString('fr-FR').replaceAll('\u202F', '\u00A0');
}
