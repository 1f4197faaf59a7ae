import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { CancelEmergencyRequest, CreateEmergencyRequest, DecideEmergencyRequest, UpdateEmergencyRequest } from '#resupply';
import { Allow } from '../access/allow.js';
import { Audited } from '../audit/audited.js';
import { CurrentActor } from '../access/current-actor.js';
import {
  CancelEmergencyRequestInput,
  CreateEmergencyRequestInput,
  DecideEmergencyRequestInput,
  UpdateEmergencyRequestInput,
} from './emergency-request.inputs.js';
import { EmergencyRequestPresenter } from './emergency-request-presenter.js';
import { type EmergencyRequestAnswer, EmergencyRequestResult } from './emergency-request.results.js';

@Resolver()
export class EmergencyStepsResolver {
  constructor(
    private readonly create: CreateEmergencyRequest,
    private readonly update: UpdateEmergencyRequest,
    private readonly cancel: CancelEmergencyRequest,
    private readonly decide: DecideEmergencyRequest,
    private readonly present: EmergencyRequestPresenter,
  ) {}

  @Mutation(() => EmergencyRequestResult)
  @Allow('emergency-request.create')
  @Audited('emergency-request.submit')
  async createEmergencyRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateEmergencyRequestInput,
  ): Promise<EmergencyRequestAnswer> {
    return this.present.answer(await this.create.execute(actor, input));
  }

  @Mutation(() => EmergencyRequestResult)
  @Allow('emergency-request.create')
  @Audited('emergency-request.complete')
  async updateEmergencyRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateEmergencyRequestInput,
  ): Promise<EmergencyRequestAnswer> {
    return this.present.answer(await this.update.execute(actor, input));
  }

  @Mutation(() => EmergencyRequestResult)
  @Allow('emergency-request.create')
  @Audited('emergency-request.cancel')
  async cancelEmergencyRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: CancelEmergencyRequestInput,
  ): Promise<EmergencyRequestAnswer> {
    return this.present.answer(await this.cancel.execute(actor, input));
  }

  @Mutation(() => EmergencyRequestResult)
  @Allow('emergency-request.decide')
  @Audited('emergency-request.forward', 'emergency-request.redirect', 'emergency-request.return', 'emergency-request.reject')
  async decideEmergencyRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecideEmergencyRequestInput,
  ): Promise<EmergencyRequestAnswer> {
    return this.present.answer(await this.decide.execute(actor, input));
  }
}
