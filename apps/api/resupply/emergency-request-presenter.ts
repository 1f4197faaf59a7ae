import { Inject, Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { CLOCK, type Clock } from '#platform';
import type { EmergencyRequest, EmergencyRequestOutcome } from '#resupply';
import { itemFinder } from '../stockpile/item-of.js';
import { type EmergencyRequestAnswer, toAnswer } from './emergency-request.results.js';
import { type EmergencyRequestType, toEmergencyRequest } from './emergency-request.types.js';

/** Gives requests their border shape: items by name, references, ages as of now. */
@Injectable()
export class EmergencyRequestPresenter {
  constructor(
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async requests(requests: readonly EmergencyRequest[]): Promise<EmergencyRequestType[]> {
    const itemOf = await itemFinder(this.catalogue);
    const now = this.clock.now();
    return requests.map((request) => toEmergencyRequest(request, itemOf, now));
  }

  async answer(outcome: EmergencyRequestOutcome): Promise<EmergencyRequestAnswer> {
    return toAnswer(outcome, await itemFinder(this.catalogue), this.clock.now());
  }
}
