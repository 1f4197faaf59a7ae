import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { CLOCK, type Clock, Database } from '#platform';
import { lockLots, releaseLots } from '#stockpile';
import type { ShipmentStepInput } from './mark-shipped.js';
import { reasonProblems } from './rules/check-request.js';
import { findShipment, shipmentNotIn } from './rules/find-shipment.js';
import { statusFromShipments, withShipment } from './rules/fulfilment.js';
import { advanceShipment } from './store/shipment-store.js';
import { type EmergencyRequestOutcome, takeStep } from './take-step.js';

export interface CancelShipmentInput extends ShipmentStepInput {
  readonly reason: string;
}

/** Santé publique France gives up a shipment that has not left; its lots are free again. */
@Injectable()
export class CancelShipment {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: CancelShipmentInput): Promise<EmergencyRequestOutcome> {
    const { id, expectedVersion, shipmentId } = input;
    const at = this.clock.now();
    const reason = input.reason.trim();
    return takeStep(this.db, { actor, action: 'CANCEL_SHIPMENT', id, expectedVersion, at, reason }, async (tx, request) => {
      const problems = reasonProblems(reason);
      if (problems.length > 0) return { problems };
      const shipment = findShipment(request, shipmentId, ['PLANNED']);
      if (!shipment) return { problems: [shipmentNotIn('PLANNED')] };
      await tx.run(lockLots, shipment.lots.map((lot) => lot.lotId));
      await releaseLots(tx, shipment.lots, shipmentId, { accountId: actor.accountId, name: actor.name, at });
      await tx.run(advanceShipment, shipmentId, 'CANCELLED', null);
      return { to: statusFromShipments(withShipment(request.shipments, shipmentId, 'CANCELLED')), shipmentId };
    });
  }
}
