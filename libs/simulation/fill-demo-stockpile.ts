import type { Actor } from '#access';
import { Catalogue } from '#catalogue';
import { dateInParis, type Database } from '#platform';
import { ReceiveLot } from '#stockpile';
import { demoLots } from './rules/demo/demo-lots.js';

const DAY_MS = 86_400_000;

/** Takes the demonstration's lots into the stockpile, each on the day it came in; what is there already stays as it is. */
export async function fillDemoStockpile(db: Database, actor: Actor, now: Date): Promise<void> {
  const catalogue = new Catalogue(db);
  for (const { item, lotNumber, site, quantity, receivedDay, expiryDay } of demoLots()) {
    const receivedAt = new Date(now.getTime() + receivedDay * DAY_MS);
    const outcome = await new ReceiveLot(db, catalogue, { now: () => receivedAt }).execute(actor, {
      item,
      lotNumber,
      site,
      quantity,
      expiresOn: expiryDay === null ? null : dateInParis(now, expiryDay),
      idempotencyKey: `demo-${lotNumber}`,
    });
    if (outcome.kind !== 'success') throw new Error(`Demonstration lot ${lotNumber}: ${JSON.stringify(outcome)}`);
  }
}
