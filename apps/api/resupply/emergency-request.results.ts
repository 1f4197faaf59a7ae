import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { conflictMessage, type EmergencyRequestOutcome } from '#resupply';
import { invalidResult } from '../shared/invalid-result.js';
import { ProblemType } from '../shared/problem.type.js';
import type { ItemOf } from '../stockpile/item-of.js';
import { EmergencyEventType } from './emergency-request-parts.types.js';
import { EmergencyRequestType, toEmergencyRequest } from './emergency-request.types.js';

@ObjectType('EmergencyRequestSuccess')
export class EmergencyRequestSuccess {
  @Field(() => EmergencyRequestType)
  request: EmergencyRequestType;

  @Field(() => [ProblemType], { description: 'Ce qui mérite un second regard ; l’opération est faite.' })
  warnings: ProblemType[];
}

@ObjectType('EmergencyRequestConflict')
export class EmergencyRequestConflict {
  @Field(() => String, { description: 'Qui a fait quoi entre-temps, et quand.' })
  message: string;

  @Field(() => EmergencyEventType, { description: 'La dernière étape : qui, quoi, quand, pourquoi.' })
  latest: EmergencyEventType;

  @Field(() => Int)
  currentVersion: number;

  @Field(() => EmergencyRequestType)
  current: EmergencyRequestType;
}

@ObjectType('EmergencyRequestInvalid')
export class EmergencyRequestInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export type EmergencyRequestAnswer = EmergencyRequestSuccess | EmergencyRequestConflict | EmergencyRequestInvalid;

export const EmergencyRequestResult = createUnionType({
  name: 'EmergencyRequestResult',
  types: () => [EmergencyRequestSuccess, EmergencyRequestConflict, EmergencyRequestInvalid] as const,
  resolveType: (value: object) => {
    if ('request' in value) return EmergencyRequestSuccess;
    return 'current' in value ? EmergencyRequestConflict : EmergencyRequestInvalid;
  },
});

export function toAnswer(outcome: EmergencyRequestOutcome, itemOf: ItemOf, now: Date): EmergencyRequestAnswer {
  switch (outcome.kind) {
    case 'success':
      return { request: toEmergencyRequest(outcome.request, itemOf, now), warnings: outcome.warnings };
    case 'conflict':
      return conflictWith(toEmergencyRequest(outcome.current, itemOf, now));
    case 'invalid':
      return invalidResult(outcome.problems);
  }
}

/** @throws {Error} for a request without a single step: each is written with its first. */
function conflictWith(current: EmergencyRequestType): EmergencyRequestConflict {
  const latest = current.history.at(-1);
  if (!latest) throw new Error(`Request without history: ${current.id}`);
  return { message: conflictMessage(latest), latest, currentVersion: current.version, current };
}
