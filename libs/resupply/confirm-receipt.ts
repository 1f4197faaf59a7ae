import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Catalogue } from '#catalogue';
import { CLOCK, type Clock, Database, type Problem, type Transaction } from '#platform';
import { lockLots, shipLots } from '#stockpile';
import { checkReceipt } from './rules/check-receipt.js';
import { optionalReasonProblems } from './rules/check-request.js';
import type { EmergencyRequest, ItemQuantity, Shipment } from './rules/emergency-request.js';
import { findShipment, onlyShipmentUnderWay, shipmentNotIn } from './rules/find-shipment.js';
import { contentOf, statusFromShipments, withShipment } from './rules/fulfilment.js';
import { receiveShipment } from './store/shipment-store.js';
import { type EmergencyRequestOutcome, type IntendedStep, takeStep } from './take-step.js';

export interface ConfirmReceiptInput {
  readonly id: string;
  readonly expectedVersion: number;
  /** May be absent when only one shipment can be meant. */
  readonly shipmentId?: string | null;
  readonly lines: readonly ItemQuantity[];
  /** Required when what arrived is not what was sent. */
  readonly comment?: string | null;
}

/** The establishment counts what arrived. */
@Injectable()
export class ConfirmReceipt {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: ConfirmReceiptInput): Promise<EmergencyRequestOutcome> {
    const labels = new Map((await this.catalogue.items()).map((item) => [item.code, item.labelPlural]));
    const { id, expectedVersion, lines } = input;
    const comment = input.comment?.trim() || null;
    const step: IntendedStep = { actor, action: 'RECEIVE', id, expectedVersion, at: this.clock.now(), reason: comment };
    return takeStep(this.db, step, async (tx, request) => {
      const shipment = meant(request, input.shipmentId);
      if ('code' in shipment) return { problems: [shipment] };
      const verdict = checkReceipt({ sent: contentOf(shipment), lines, comment, labelOf: (item) => labels.get(item) ?? item });
      const problems = [...verdict.problems, ...optionalReasonProblems(comment)];
      if (problems.length > 0) return { problems };
      if (shipment.status === 'PLANNED') await this.recordDeparture(tx, shipment, step);
      await tx.run(receiveShipment, shipment.id, step.at, comment, lines.map((line) => line.item), lines.map((line) => line.quantity));
      const to = statusFromShipments(withShipment(request.shipments, shipment.id, 'RECEIVED'));
      return { to, warnings: verdict.warnings, shipmentId: shipment.id };
    });
  }

  /** Goods arrive even when nobody clicked on their departure: what has left is debited, whatever became of the lot since. */
  private async recordDeparture(tx: Transaction, shipment: Shipment, { actor, at }: IntendedStep): Promise<void> {
    await tx.run(lockLots, shipment.lots.map((lot) => lot.lotId));
    await shipLots(tx, shipment.lots, shipment.id, { accountId: actor.accountId, name: actor.name, at });
  }
}

function meant(request: EmergencyRequest, shipmentId: string | null | undefined): Shipment | Problem {
  if (shipmentId) return findShipment(request, shipmentId, ['PLANNED', 'SHIPPED']) ?? shipmentNotIn('UNDER_WAY');
  const message = 'Plusieurs envois sont en route : indiquez lequel est arrivé.';
  return onlyShipmentUnderWay(request) ?? { code: 'SHIPMENT_REQUIRED', path: 'shipmentId', message };
}
