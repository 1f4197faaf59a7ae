import type { TerritoryFiguresFragment } from '../../generated/graphql.js';
import type { SummedItem } from '../explained/cover-explained.js';

/** One item, territory by territory, for the explanation of the map's cover. */
export function summedTerritories(territories: readonly TerritoryFiguresFragment[], item: string): SummedItem[] {
  return territories.flatMap(({ code, label, items }) => items.filter((one) => one.item.code === item).map((one) => ({ ...one, item: { code: code ?? '', labelPlural: label } })));
}
