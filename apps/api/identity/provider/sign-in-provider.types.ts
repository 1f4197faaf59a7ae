import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Provider, PROVIDERS } from '#platform';

export const ProviderEnum = Object.fromEntries(PROVIDERS.map((provider) => [provider, provider])) as { [K in Provider]: K };
registerEnumType(ProviderEnum, { name: 'IdentityProvider', description: 'Fournisseur d’identité de l’État.' });

@ObjectType('SignInProvider', { description: 'Un fournisseur d’identité avec lequel se connecter.' })
export class SignInProviderType {
  @Field(() => ProviderEnum)
  provider: Provider;

  @Field(() => String)
  label: string;

  @Field(() => String, { description: 'Adresse locale d’où partir ; y ajouter « ?retour=/adresse » pour revenir où l’on était.' })
  startAddress: string;

  @Field(() => Boolean, { description: 'Il ne répond pas en ce moment.' })
  isAway: boolean;
}

@ObjectType('Farewell', { description: 'La session est fermée.' })
export class FarewellType {
  @Field(() => String, { nullable: true, description: 'Adresse locale où aller pour se déconnecter aussi du fournisseur d’identité ; vide quand il n’y en a pas.' })
  address: string | null;
}
