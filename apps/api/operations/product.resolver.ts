import { Inject } from '@nestjs/common';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DemoAccounts, ROLE_LABELS } from '#access';
import { PerimeterNames } from '#directory';
import { asSystem, CONFIG, type Config, PRODUCT_VERSION } from '#platform';
import { DemoAccountType } from '../access/account.types.js';
import { Public } from '../access/allow.js';
import { ProductType } from './product.types.js';

@Resolver(() => ProductType)
export class ProductResolver {
  constructor(
    private readonly accounts: DemoAccounts,
    private readonly names: PerimeterNames,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => ProductType)
  @Public()
  product(): Omit<ProductType, 'demoAccounts'> {
    const demo = this.config.mode === 'demo';
    return { name: 'Vigie EPI', version: PRODUCT_VERSION, mode: demo ? 'DEMO' : 'PRODUCTION', demo };
  }

  @ResolveField(() => [DemoAccountType])
  async demoAccounts(): Promise<DemoAccountType[]> {
    const accounts = await this.accounts.execute();
    const names = await asSystem(async () => this.names.execute(accounts.flatMap(({ habilitations }) => habilitations)));
    let next = 0;
    return accounts.flatMap(({ email, name, purpose, habilitations }) => {
      const perimeter = [...new Set(habilitations.map(() => names[next++] ?? ''))].join(', ');
      const [first] = habilitations;
      return first === undefined ? [] : [{ email, name, purpose, role: first.role, label: ROLE_LABELS[first.role], perimeter }];
    });
  }
}
