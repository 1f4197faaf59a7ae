import { Inject, Injectable } from '@nestjs/common';
import { type Actor, scopeFor, signedBy } from '#access';
import { recordAudit } from '#audit';
import { type Clock, CLOCK, Database, dateInParis, isUuid, Refusal, type Transaction } from '#platform';
import { announceStockpile } from './announce-stockpile.js';
import type { StockpileLotOutcome } from './receive-lot.js';
import { type LotAdjustment, lotAdjustmentProblems } from './rules/check-adjustment.js';
import { type Lot, listed } from './rules/lot.js';
import type { MovementKind } from './rules/movement.js';
import { adjustLot, lockLots } from './store/lot-store.js';
import { insertMovement } from './store/movement-store.js';

/** Corrects a lot after a count, or sets it aside and back. */
@Injectable()
export class AdjustLot {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: LotAdjustment): Promise<StockpileLotOutcome> {
    scopeFor(actor, 'stockpile.manage');
    const today = dateInParis(this.clock.now());
    return this.db.transaction(async (tx) => {
      const [before] = isUuid(input.lotId) ? await tx.run(lockLots, [input.lotId]) : [];
      if (!before) throw new Refusal('NOT_FOUND', "Ce lot n'existe pas.");
      if (before.version !== input.expectedVersion) return { kind: 'conflict', current: listed(before, today) };
      const problems = lotAdjustmentProblems(before, input);
      if (problems.length > 0) return { kind: 'invalid', problems };
      const onHand = input.onHand ?? before.onHand;
      const quarantined = input.quarantined ?? before.quarantined;
      const [lot] = await tx.run(adjustLot, before.id, before.version, onHand, quarantined);
      if (!lot) throw new Error(`Lot ${before.id} changed while locked`);
      await this.record(tx, actor, before, lot, input.reason.trim());
      await announceStockpile(tx);
      await this.audit(tx, actor, before, lot);
      return { kind: 'success', lot: listed(lot, today) };
    });
  }

  private async audit(tx: Transaction, actor: Actor, before: Lot, after: Lot): Promise<void> {
    await recordAudit(tx, {
      ...signedBy(actor, 'stockpile.manage'),
      action: 'stockpile.adjust',
      subject: { kind: 'lot', id: after.id },
      detail: { before: { onHand: before.onHand, quarantined: before.quarantined }, after: { onHand: after.onHand, quarantined: after.quarantined } },
      at: this.clock.now(),
    });
  }

  private async record(tx: Transaction, actor: Actor, before: Lot, after: Lot, reason: string): Promise<void> {
    const write = async (kind: MovementKind, quantity: number): Promise<unknown> =>
      tx.run(insertMovement, after.id, kind, quantity, reason, actor.accountId, actor.name, this.clock.now(), null);
    if (after.onHand !== before.onHand) await write('ADJUST', after.onHand - before.onHand);
    if (after.quarantined !== before.quarantined) await write(after.quarantined ? 'QUARANTINE' : 'CLEAR', after.onHand);
  }
}
