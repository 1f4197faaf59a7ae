import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type GrantedHabilitation, ListAccounts, type ListedAccount, type Role, ROLE_LABELS } from '#access';
import { PerimeterNames } from '#directory';
import { CLOCK, type Clock } from '#platform';
import { type Connection, pageSize, toConnection } from '../shared/connection.js';
import { RoleEnum } from './access.types.js';
import { AccountConnection, AccountType, type GrantedHabilitationType } from './account.types.js';
import { Allow } from './allow.js';

@Resolver(() => AccountType)
export class AccountResolver {
  constructor(
    private readonly list: ListAccounts,
    private readonly names: PerimeterNames,
    @Inject(CLOCK) private readonly clock: Clock,
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
    const now = this.clock.now();
    const names = await this.names.execute(rows.flatMap((row) => row.habilitations));
    let next = 0;
    return rows.map((row) => {
      const habilitations = row.habilitations.map((held) => toHabilitation(held, names[next++] ?? '', now));
      return { ...row, habilitations, active: row.disabledAt === null && habilitations.some(({ inForce }) => inForce) };
    });
  }
}

function toHabilitation(held: GrantedHabilitation, perimeter: string, now: Date): GrantedHabilitationType {
  const inForce = new Date(held.validFrom) <= now && (held.validUntil === null || new Date(held.validUntil) > now);
  return { ...held, roleLabel: ROLE_LABELS[held.role], perimeter, inForce };
}
