import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DemoAccountType } from '../access/account.types.js';

export const ProductModeEnum = { DEMO: 'DEMO', PRODUCTION: 'PRODUCTION' } as const;
registerEnumType(ProductModeEnum, { name: 'ProductMode', description: 'Démonstration, données fictives ; ou données réelles.' });

@ObjectType('Product', { description: 'Ce que le pied de page dit du produit.' })
export class ProductType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  version: string;

  @Field(() => ProductModeEnum)
  mode: keyof typeof ProductModeEnum;

  @Field(() => Boolean, { description: 'Les données sont fictives.' })
  demo: boolean;

  @Field(() => [DemoAccountType], { description: 'À proposer à la connexion ; toujours vide en production.' })
  demoAccounts: DemoAccountType[];
}
