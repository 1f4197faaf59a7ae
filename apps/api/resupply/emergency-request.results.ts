import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { EmergencyRequestOutcome } from '#resupply';
import { invalidResult } from '../shared/invalid-result.js';
import { ProblemType } from '../shared/problem.type.js';
import type { ItemOf } from '../stockpile/item-of.js';
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
  @Field(() => String)
  message: string;

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
      return {
        message: `Cette demande a été modifiée entre-temps (version ${outcome.current.version}). Relisez-la, puis recommencez.`,
        currentVersion: outcome.current.version,
        current: toEmergencyRequest(outcome.current, itemOf, now),
      };
    case 'invalid':
      return invalidResult(outcome.problems);
  }
}
