import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { InvitationInvalid } from './invitation.types.js';

@InputType('SwitchAccountInput')
export class SwitchAccountInputType {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean, { description: 'Faux : fermer ; vrai : rouvrir.' })
  open: boolean;

  @Field(() => String)
  reason: string;
}

@ObjectType('AccountSwitched')
export class AccountSwitched {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean)
  open: boolean;
}

export const SwitchAccountResult = createUnionType({
  name: 'SwitchAccountResult',
  types: () => [AccountSwitched, InvitationInvalid] as const,
  resolveType: (value: object) => ('problems' in value ? InvitationInvalid : AccountSwitched),
});
