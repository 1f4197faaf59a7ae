import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { EmergencyStatus, Urgency } from '#resupply';
import { DateTimeScalar } from '../shared/scalars.js';
import { EmergencyStatusEnum, UrgencyEnum } from './emergency-request-parts.types.js';

@ObjectType('OpenRequest', { description: 'Une demande de secours en cours, en bref.' })
export class OpenRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Par exemple DS-26-0412.' })
  reference: string;

  @Field(() => EmergencyStatusEnum)
  status: EmergencyStatus;

  @Field(() => DateTimeScalar, { description: 'Dans ce statut depuis.' })
  since: Date;

  @Field(() => UrgencyEnum)
  urgency: Urgency;

  @Field(() => DateTimeScalar)
  dueAt: Date;
}
