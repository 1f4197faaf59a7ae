import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { ListAccounts, type ListedAccount, type Role } from '#access';
import { type Connection, pageSize, toConnection } from '../shared/connection.js';
import { RoleEnum } from './access.types.js';
import { AccountConnection, AccountType } from './account.types.js';
import { Allow } from './allow.js';
import { HabilitationPresenter } from './habilitation-presenter.js';

@Resolver(() => AccountType)
export class AccountResolver {
  constructor(
    private readonly list: ListAccounts,
    private readonly presenter: HabilitationPresenter,
  ) {}

  @Query(() => AccountConnection, { description: 'Les comptes, par adresse, avec leurs habilitations passées, en vigueur et à venir.' })
  @Allow('account.read')
  async accounts(
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('role', { type: () => RoleEnum, nullable: true }) role: Role | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<AccountType>> {
    const page = await this.list.execute({ search, role }, pageSize(first), after ?? null);
    return toConnection({ ...page, rows: await this.present(page.rows) }, (account) => account.email);
  }

  private async present(rows: readonly ListedAccount[]): Promise<AccountType[]> {
    const presented = await this.presenter.present(rows.flatMap((row) => row.habilitations));
    let next = 0;
    return rows.map((row) => {
      const habilitations = presented.slice(next, (next += row.habilitations.length));
      return { ...row, habilitations, active: row.disabledAt === null && habilitations.some(({ inForce }) => inForce) };
    });
  }
}
