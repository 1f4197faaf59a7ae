import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type ActivateInvitationInput, INVITATION_FILTERS, INVITATION_STATES, type InvitationFilter, type InvitationPreview, type InvitationState } from '#registration';
import { RightType } from '../access/access.types.js';
import { connectionOf } from '../shared/connection.js';
import { ProblemType } from '../shared/problem.type.js';
import { DateTimeScalar } from '../shared/scalars.js';

const InvitationStateEnum = Object.fromEntries(INVITATION_STATES.map((state) => [state, state])) as { [K in InvitationState]: K };
registerEnumType(InvitationStateEnum, { name: 'InvitationState' });

export const InvitationFilterEnum = Object.fromEntries(INVITATION_FILTERS.map((filter) => [filter, filter])) as { [K in InvitationFilter]: K };
registerEnumType(InvitationFilterEnum, { name: 'InvitationFilter', valuesMap: { OPEN: { description: 'Ni acceptées ni annulées.' }, ALL: { description: 'Toutes.' } } });

@ObjectType('Invitation', { description: 'Un droit proposé à une adresse ; il naît quand la personne accepte.' })
export class InvitationType extends RightType {
  @Field(() => ID)
  id: string;

  /** Not in the schema: position in the list. */
  number: number;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => InvitationStateEnum)
  state: InvitationState;

  @Field(() => String)
  reason: string;

  @Field(() => String)
  invitedByName: string;

  @Field(() => DateTimeScalar)
  invitedAt: Date;

  @Field(() => DateTimeScalar)
  lastSentAt: Date;

  @Field(() => Int)
  timesSent: number;

  @Field(() => DateTimeScalar)
  expiresAt: Date;

  @Field(() => Boolean, { description: 'La personne connectée peut la renvoyer ou l’annuler.' })
  mayChange: boolean;
}

export const InvitationConnection = connectionOf('Invitation', InvitationType);

@ObjectType('InvitationChanged')
export class InvitationChanged {
  @Field(() => InvitationType)
  changed: InvitationType;
}

@ObjectType('InvitationInvalid')
export class InvitationInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const ChangeInvitationResult = createUnionType({
  name: 'ChangeInvitationResult',
  types: () => [InvitationChanged, InvitationInvalid] as const,
  resolveType: (value: object) => ('problems' in value ? InvitationInvalid : InvitationChanged),
});

@ObjectType('InvitationPreview', { description: 'À quoi invite un lien reçu par courriel.' })
export class InvitationPreviewType implements InvitationPreview {
  @Field(() => String)
  email: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  roleLabel: string;

  @Field(() => String)
  perimeter: string;

  @Field(() => String)
  invitedByName: string;

  @Field(() => String)
  reason: string;

  @Field(() => DateTimeScalar)
  expiresAt: Date;

  @Field(() => Boolean, { description: 'Cette adresse a un compte : rien à choisir, la connexion est celle d’habitude.' })
  hasAccount: boolean;
}

@InputType('ActivateInvitationInput')
export class ActivateInvitationInputType implements ActivateInvitationInput {
  @Field(() => String, { description: 'Le secret à la fin du lien.' })
  token: string;

  @Field(() => String, { nullable: true, defaultValue: null })
  name: string | null;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'Pour un nouveau compte.' })
  password: string | null;
}

@ObjectType('InvitationActivated')
export class InvitationActivated {
  @Field(() => String, { description: 'L’adresse avec laquelle se connecter.' })
  email: string;

  @Field(() => Boolean)
  hadAccount: boolean;
}

@ObjectType('LinkUnusable', { description: 'Lien inconnu, déjà utilisé, remplacé, annulé ou trop ancien : une seule réponse.' })
export class LinkUnusable {
  @Field(() => String)
  message: string;
}

export const ActivateInvitationResult = createUnionType({
  name: 'ActivateInvitationResult',
  types: () => [InvitationActivated, LinkUnusable, InvitationInvalid] as const,
  resolveType: (value: object) => {
    if ('problems' in value) return InvitationInvalid;
    return 'email' in value ? InvitationActivated : LinkUnusable;
  },
});
