import type { Catalogue, Item } from '#catalogue';

/** Finds the item behind a code in rows already read. */
export type ItemOf = (code: string) => Item;

/** Reads the catalogue once for a whole answer. */
export async function itemFinder(catalogue: Catalogue): Promise<ItemOf> {
  const items = new Map((await catalogue.items()).map((item) => [item.code, item]));
  return (code) => {
    const item = items.get(code);
    if (!item) throw new Error(`Item missing from the catalogue: ${code}`);
    return item;
  };
}
