interface Quantity {
  readonly item: { readonly code: string; readonly labelPlural: string };
  readonly quantity: number;
}

/** Pieces summed by item, in the order items first come. */
export function byItem<Row extends Quantity>(rows: readonly Row[]): { item: Row['item']; quantity: number }[] {
  const sums = new Map<string, { item: Row['item']; quantity: number }>();
  for (const { item, quantity } of rows) {
    const sum = sums.get(item.code) ?? { item, quantity: 0 };
    sums.set(item.code, { item, quantity: sum.quantity + quantity });
  }
  return [...sums.values()];
}
