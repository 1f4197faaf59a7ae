import { announceChange } from '#changes';
import type { Sql } from '#platform';

/** Tells open pages of the nation that lots have moved: the strategic stockpile belongs to no territory. */
export async function announceStockpile(sql: Sql): Promise<void> {
  await announceChange(sql, { topics: ['STOCKPILE'], where: 'NATION' });
}
