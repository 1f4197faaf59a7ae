import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CancelShipment, ConfirmReceipt, MarkShipped, PlanShipment } from '#resupply';
import { Allow } from '../access/allow.js';
import { Audited } from '../audit/audited.js';
import { CurrentActor } from '../access/current-actor.js';
import { EmergencyRequestPresenter } from './emergency-request-presenter.js';
import { type EmergencyRequestAnswer, EmergencyRequestResult } from './emergency-request.results.js';
import { CancelShipmentInput, ConfirmReceiptInput, MarkShippedInput, PlanShipmentInput } from './shipment.inputs.js';

@Resolver()
export class ShipmentStepsResolver {
  constructor(
    private readonly plan: PlanShipment,
    private readonly ship: MarkShipped,
    private readonly cancel: CancelShipment,
    private readonly confirm: ConfirmReceipt,
    private readonly present: EmergencyRequestPresenter,
  ) {}

  @Mutation(() => EmergencyRequestResult, { description: 'Prévoit un envoi, complet ou partiel, et réserve ses lots.' })
  @Allow('shipment.plan')
  @Audited('shipment.plan')
  async planShipment(@CurrentActor() actor: Actor, @Args('input') input: PlanShipmentInput): Promise<EmergencyRequestAnswer> {
    return this.present.answer(await this.plan.execute(actor, input));
  }

  @Mutation(() => EmergencyRequestResult, { description: 'Le camion est parti : les lots sont débités.' })
  @Allow('shipment.plan')
  @Audited('shipment.ship')
  async markShipped(@CurrentActor() actor: Actor, @Args('input') input: MarkShippedInput): Promise<EmergencyRequestAnswer> {
    return this.present.answer(await this.ship.execute(actor, input));
  }

  @Mutation(() => EmergencyRequestResult, { description: 'Renonce à un envoi pas encore parti : ses lots sont rendus au stock.' })
  @Allow('shipment.plan')
  @Audited('shipment.cancel')
  async cancelShipment(@CurrentActor() actor: Actor, @Args('input') input: CancelShipmentInput): Promise<EmergencyRequestAnswer> {
    return this.present.answer(await this.cancel.execute(actor, input));
  }

  @Mutation(() => EmergencyRequestResult, { description: 'L’établissement compte ce qui est arrivé.' })
  @Allow('receipt.confirm')
  @Audited('shipment.receive')
  async confirmReceipt(@CurrentActor() actor: Actor, @Args('input') input: ConfirmReceiptInput): Promise<EmergencyRequestAnswer> {
    return this.present.answer(await this.confirm.execute(actor, input));
  }
}
