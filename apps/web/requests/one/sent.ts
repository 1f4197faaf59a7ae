import type { RequestShipmentFragment } from '../../generated/graphql.js';

interface SentItem {
  readonly item: { readonly code: string; readonly labelPlural: string };
  readonly quantity: number;
}

/** What a truck carries, item by item: its lots added up. */
export function sentOf({ lots }: Pick<RequestShipmentFragment, 'lots'>): SentItem[] {
  const items = new Map<string, SentItem>();
  for (const { item, quantity } of lots) items.set(item.code, { item, quantity: (items.get(item.code)?.quantity ?? 0) + quantity });
  return [...items.values()];
}

/** The same beside what was counted on arrival. */
export function countedOf(shipment: Pick<RequestShipmentFragment, 'lots' | 'received'>): { item: SentItem['item']; sent: number; received: number }[] {
  return sentOf(shipment).map(({ item, quantity }) => ({ item, sent: quantity, received: shipment.received.find((one) => one.item.code === item.code)?.quantity ?? 0 }));
}
