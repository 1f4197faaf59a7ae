import { announceStockpile } from './announce-stockpile.js';
import type { Sql } from '#platform';
import type { Take } from './rules/allocate.js';
import type { MovementKind } from './rules/movement.js';
import { moveLots } from './store/movement-store.js';

/** Who moves stock, and when. */
export interface Signature {
  readonly accountId: string;
  readonly name: string;
  readonly at: Date;
}

// What each movement does to the two counts of a lot.
const SIGNS = {
  RESERVE: { onHand: 0, reserved: 1 },
  RELEASE: { onHand: 0, reserved: -1 },
  SHIP: { onHand: -1, reserved: -1 },
} as const satisfies Partial<Record<MovementKind, { onHand: number; reserved: number }>>;

/** Promises lots to a planned shipment. The caller holds their locks and has checked what is available. */
export async function reserveLots(sql: Sql, takes: readonly Take[], shipmentId: string, by: Signature): Promise<void> {
  await move(sql, 'RESERVE', takes, shipmentId, by);
}

/** Gives back what a cancelled shipment had reserved. */
export async function releaseLots(sql: Sql, takes: readonly Take[], shipmentId: string, by: Signature): Promise<void> {
  await move(sql, 'RELEASE', takes, shipmentId, by);
}

/** Debits what has left: from the stock and from its reservation. */
export async function shipLots(sql: Sql, takes: readonly Take[], shipmentId: string, by: Signature): Promise<void> {
  await move(sql, 'SHIP', takes, shipmentId, by);
}

async function move(sql: Sql, kind: keyof typeof SIGNS, takes: readonly Take[], shipmentId: string, by: Signature): Promise<void> {
  const lotIds = takes.map((take) => take.lotId);
  const quantities = takes.map((take) => take.quantity);
  const { onHand, reserved } = SIGNS[kind];
  const moved = await sql.run(moveLots, kind, onHand, reserved, lotIds, quantities, shipmentId, by.accountId, by.name, by.at);
  if (moved.length !== takes.length) throw new Error(`${kind} moved ${moved.length} lots of ${takes.length}`);
  await announceStockpile(sql);
}
