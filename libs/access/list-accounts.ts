import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Role } from './rules/roles.js';
import { accountCountQuery, type AccountListRow, accountPageQuery } from './store/account-list-store.js';

export type ListedAccount = AccountListRow;

export interface AccountFilter {
  /** Words of the name or of the address, whatever the case. */
  readonly search?: string | null;
  /** Accounts that hold, held or will hold this role. */
  readonly role?: Role | null;
}

export interface AccountPage {
  readonly rows: ListedAccount[];
  readonly hasNext: boolean;
  /** Counts the whole list; a call, because not every screen shows it. */
  readonly total: () => Promise<number>;
}

const MOST_WORDS = 6;

/** The accounts of the platform and what they are habilitated to, for those who administer it: takes no scope, ADMIN is national. */
@Injectable()
export class ListAccounts {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** @param after address of the last account of the page before. */
  async execute(filter: AccountFilter, first: number, after: string | null): Promise<AccountPage> {
    const words = (filter.search ?? '').toLowerCase().split(/\s+/u).filter((word) => word !== '').slice(0, MOST_WORDS);
    const criteria = { words, role: filter.role ?? undefined };
    const page = accountPageQuery(criteria, after ?? '', first + 1);
    const rows = await this.db.run(page.statement, ...page.values);
    const total = async (): Promise<number> => {
      const count = accountCountQuery(criteria);
      const [row] = await this.db.run(count.statement, ...count.values);
      return row?.total ?? 0;
    };
    return { rows: rows.slice(0, first), hasNext: rows.length > first, total };
  }
}
