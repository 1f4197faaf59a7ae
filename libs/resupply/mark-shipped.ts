import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { CLOCK, type Clock, Database, dateInParis, type Problem } from '#platform';
import { isExpired, isUsable, type Lot, lockLots, shipLots } from '#stockpile';
import { statusFromShipments, withShipment } from './rules/fulfilment.js';
import { findShipment, shipmentNotIn } from './rules/find-shipment.js';
import { advanceShipment } from './store/shipment-store.js';
import { type EmergencyRequestOutcome, takeStep } from './take-step.js';

export interface ShipmentStepInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly shipmentId: string;
}

/** The truck has left: the reserved lots are debited. A lot expired or set aside since the plan stays. */
@Injectable()
export class MarkShipped {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: ShipmentStepInput): Promise<EmergencyRequestOutcome> {
    const { id, expectedVersion, shipmentId } = input;
    const at = this.clock.now();
    return takeStep(this.db, { actor, action: 'SHIP', id, expectedVersion, at, reason: null }, async (tx, request) => {
      const shipment = findShipment(request, shipmentId, ['PLANNED']);
      if (!shipment) return { problems: [shipmentNotIn('PLANNED')] };
      const lots = await tx.run(lockLots, shipment.lots.map((lot) => lot.lotId));
      const problems = unusable(lots, dateInParis(at));
      if (problems.length > 0) return { problems };
      await shipLots(tx, shipment.lots, shipmentId, { accountId: actor.accountId, name: actor.name, at });
      await tx.run(advanceShipment, shipmentId, 'SHIPPED', at);
      return { to: statusFromShipments(withShipment(request.shipments, shipmentId, 'SHIPPED')), shipmentId };
    });
  }
}

function unusable(lots: readonly Lot[], today: string): Problem[] {
  return lots.flatMap((lot) => {
    if (isUsable(lot, today)) return [];
    const [code, why] = isExpired(lot, today) ? ['LOT_EXPIRED', 'est périmé'] : ['LOT_QUARANTINED', 'est en quarantaine'];
    return [{ code, path: 'shipmentId', message: `Le lot ${lot.lotNumber} ${why} : annulez cet envoi et planifiez-en un autre.` }];
  });
}
