import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { ScopeKind } from '#access';
import {
  type CancelEmergencyRequestInput as CancelRequest,
  type CreateEmergencyRequestInput as CreateRequest,
  type DecideEmergencyRequestInput as DecideRequest,
  EMERGENCY_DECISIONS,
  type EmergencyDecision,
  type EmergencyStatus,
  type ItemQuantity,
  type NamedDonor,
  REQUEST_ORDERS,
  type RequestFilter,
  type RequestOrder,
  type UpdateEmergencyRequestInput as UpdateRequest,
  type Urgency,
} from '#resupply';
import { ScopeKindEnum } from '../access/access.types.js';
import { FinessScalar } from '../shared/scalars.js';
import { EmergencyStatusEnum, UrgencyEnum } from './emergency-request-parts.types.js';

const EmergencyDecisionEnum = Object.fromEntries(EMERGENCY_DECISIONS.map((decision) => [decision, decision])) as { [K in EmergencyDecision]: K };
registerEnumType(EmergencyDecisionEnum, {
  name: 'EmergencyDecision',
  description: 'Transmettre à Santé publique France, réorienter vers une solution régionale, renvoyer pour complément, refuser.',
});

export const EmergencyRequestOrderEnum = Object.fromEntries(REQUEST_ORDERS.map((order) => [order, order])) as { [K in RequestOrder]: K };
registerEnumType(EmergencyRequestOrderEnum, {
  name: 'EmergencyRequestOrder',
  description: 'La dernière déposée d’abord, celle dont l’aide est attendue le plus tôt, ou celle qui attend depuis le plus longtemps.',
});

@InputType('EmergencyRequestLineInput')
export class EmergencyRequestLineInput implements ItemQuantity {
  @Field(() => String)
  item: string;

  @Field(() => Int, { description: 'Pièces.' })
  quantity: number;
}

@InputType('CreateEmergencyRequestInput')
export class CreateEmergencyRequestInput implements CreateRequest {
  @Field(() => FinessScalar)
  finess: string;

  @Field(() => [EmergencyRequestLineInput])
  lines: EmergencyRequestLineInput[];

  @Field(() => UrgencyEnum)
  urgency: Urgency;

  @Field(() => String)
  reason: string;

  @Field(() => String, { description: 'Une clé tirée au hasard par envoi : un envoi répété n’a qu’un effet.' })
  idempotencyKey: string;
}

@InputType('UpdateEmergencyRequestInput', { description: 'Complète une demande renvoyée par l’ARS, et la soumet de nouveau.' })
export class UpdateEmergencyRequestInput implements UpdateRequest {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => [EmergencyRequestLineInput])
  lines: EmergencyRequestLineInput[];

  @Field(() => UrgencyEnum)
  urgency: Urgency;

  @Field(() => String)
  reason: string;
}

@InputType('CancelEmergencyRequestInput')
export class CancelEmergencyRequestInput implements CancelRequest {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  reason: string;
}

@InputType('EmergencyDonorInput', { description: 'Un établissement de la région, et ce qui lui est demandé.' })
export class EmergencyDonorInput implements NamedDonor {
  @Field(() => FinessScalar)
  finess: string;

  @Field(() => String)
  item: string;

  @Field(() => Int, { description: 'Pièces. Au-delà du surplus, un avertissement.' })
  quantity: number;
}

@InputType('DecideEmergencyRequestInput')
export class DecideEmergencyRequestInput implements DecideRequest {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => EmergencyDecisionEnum)
  decision: EmergencyDecision;

  @Field(() => String, { nullable: true, description: 'Obligatoire, sauf pour transmettre en entier.' })
  reason?: string | null;

  @Field(() => [EmergencyDonorInput], { nullable: true, description: 'Pour réorienter : qui donne quoi.' })
  donors?: EmergencyDonorInput[] | null;

  @Field(() => [EmergencyRequestLineInput], {
    nullable: true,
    description: 'Pour transmettre en partie : ce qui est accordé, plus de 0 et au plus le demandé. Une ligne absente est accordée en entier.',
  })
  grantedLines?: EmergencyRequestLineInput[] | null;
}

@InputType('EmergencyRequestFilter', { description: 'Restreint la liste à l’intérieur de votre périmètre.' })
export class EmergencyRequestFilterInput implements RequestFilter {
  @Field(() => [EmergencyStatusEnum], { nullable: true })
  statuses?: EmergencyStatus[] | null;

  @Field(() => ScopeKindEnum, { nullable: true })
  kind?: ScopeKind | null;

  @Field(() => String, { nullable: true, description: 'Code INSEE du territoire, ou numéro FINESS.' })
  code?: string | null;

  @Field(() => UrgencyEnum, { nullable: true })
  urgency?: Urgency | null;
}
