import type { Sql } from '#platform';
import { hashPassword } from './passwords.js';
import type { Habilitation } from './rules/roles.js';
import { insertAccount, insertHabilitation } from './store/account-store.js';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** Null for who will come in by a provider of identity. */
  readonly password: string | null;
  readonly habilitations: readonly Habilitation[];
  readonly isDemo: boolean;
  readonly grantedByName: string;
  readonly reason: string;
  /** Since when the habilitations hold; from now on when left out. */
  readonly validFrom?: Date;
}

/** Creates a local account with its habilitations. @returns its id, or undefined when the address is taken. */
export async function createAccount(sql: Sql, account: NewAccount): Promise<string | undefined> {
  const passwordHash = account.password === null ? null : await hashPassword(account.password);
  const [created] = await sql.run(insertAccount, account.email.trim().toLowerCase(), account.name, passwordHash, account.isDemo);
  if (!created) return undefined;
  for (const { role, scopeKind, scopeCode } of account.habilitations) {
    await sql.run(insertHabilitation, created.id, role, scopeKind, scopeCode, account.grantedByName, account.reason, account.validFrom ?? null);
  }
  return created.id;
}
