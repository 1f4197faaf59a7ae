import { createUnionType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { InvitationInvalid, LinkUnusable } from './invitation.types.js';

@InputType('ChooseNewPasswordInput')
export class ChooseNewPasswordInputType {
  @Field(() => String, { description: 'Le secret à la fin du lien.' })
  token: string;

  @Field(() => String)
  password: string;
}

@ObjectType('NewPasswordAsked', { description: 'La même réponse que l’adresse ait un compte ou non.' })
export class NewPasswordAsked {
  @Field(() => String)
  sentence: string;
}

@ObjectType('PasswordChosen')
export class PasswordChosen {
  @Field(() => String)
  sentence: string;
}

export const AskNewPasswordResult = createUnionType({
  name: 'AskNewPasswordResult',
  types: () => [NewPasswordAsked, InvitationInvalid] as const,
  resolveType: (value: object) => ('problems' in value ? InvitationInvalid : NewPasswordAsked),
});

export const ChooseNewPasswordResult = createUnionType({
  name: 'ChooseNewPasswordResult',
  types: () => [PasswordChosen, LinkUnusable, InvitationInvalid] as const,
  resolveType: (value: object) => {
    if ('problems' in value) return InvitationInvalid;
    return 'message' in value ? LinkUnusable : PasswordChosen;
  },
});
