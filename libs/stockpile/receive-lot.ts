import { Inject, Injectable } from '@nestjs/common';
import { type Actor, scopeFor, signedBy } from '#access';
import { recordAudit } from '#audit';
import { Catalogue } from '#catalogue';
import { CLOCK, type Clock, Database, dateInParis, isUniqueViolation, type Problem } from '#platform';
import { announceStockpile } from './announce-stockpile.js';
import { type LotReceipt, lotReceiptProblems } from './rules/check-receipt-of-lot.js';
import { listed, type ListedLot } from './rules/lot.js';
import { findLots, receiveLot } from './store/lot-store.js';
import { findReceipt, insertMovement } from './store/movement-store.js';

export type StockpileLotOutcome =
  | { readonly kind: 'success'; readonly lot: ListedLot }
  | { readonly kind: 'conflict'; readonly current: ListedLot }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** Takes a delivery into the stockpile: a new lot, or more of one already stored at that site. */
@Injectable()
export class ReceiveLot {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: LotReceipt): Promise<StockpileLotOutcome> {
    scopeFor(actor, 'stockpile.manage');
    const items = (await this.catalogue.items()).map((item) => item.code);
    const problems = lotReceiptProblems(input, items, dateInParis(this.clock.now()));
    if (problems.length > 0) return { kind: 'invalid', problems };
    const receipt = { ...input, lotNumber: input.lotNumber.trim(), site: input.site.trim() };
    try {
      return (await this.replay(receipt)) ?? (await this.write(actor, receipt));
    } catch (error) {
      if (!isUniqueViolation(error, 'stockpile_movement_once')) throw error;
      // The same send, at the same time: the other one was first.
      const answer = await this.replay(receipt);
      if (!answer) throw error;
      return answer;
    }
  }

  private async write(actor: Actor, receipt: LotReceipt): Promise<StockpileLotOutcome> {
    const { item, lotNumber, site, expiresOn, quantity, idempotencyKey } = receipt;
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const [lot] = await tx.run(receiveLot, item, lotNumber, site, expiresOn, quantity, now);
      if (!lot) return invalid('EXPIRY_DIFFERS', 'expiresOn', 'Ce lot est déjà stocké sur ce site avec une autre date de péremption.');
      await tx.run(insertMovement, lot.id, 'RECEIPT', quantity, null, actor.accountId, actor.name, now, idempotencyKey);
      await announceStockpile(tx);
      const signed = signedBy(actor, 'stockpile.manage');
      const detail = { item, lotNumber, site, quantity };
      await recordAudit(tx, { ...signed, action: 'stockpile.receive', subject: { kind: 'lot', id: lot.id }, detail, at: now });
      return { kind: 'success', lot: listed(lot, dateInParis(now)) };
    });
  }

  /** The answer to a key already used: the lot as it is, if the same delivery was announced. */
  private async replay(receipt: LotReceipt): Promise<StockpileLotOutcome | undefined> {
    const [first] = await this.db.run(findReceipt, receipt.idempotencyKey);
    if (!first) return undefined;
    const [lot] = await this.db.run(findLots, [first.lotId]);
    const same =
      lot !== undefined &&
      first.quantity === receipt.quantity &&
      (['item', 'lotNumber', 'site', 'expiresOn'] as const).every((field) => lot[field] === receipt[field]);
    if (same) return { kind: 'success', lot: listed(lot, dateInParis(this.clock.now())) };
    return invalid(
      'IDEMPOTENCY_KEY_REUSED',
      'idempotencyKey',
      'Cette clé d’envoi a déjà servi pour un autre contenu. Utilisez une clé nouvelle pour un envoi nouveau.',
    );
  }
}

function invalid(code: string, path: string, message: string): StockpileLotOutcome {
  return { kind: 'invalid', problems: [{ code, path, message }] };
}
