import { type Actor, createAccount, type Role } from '#access';
import type { Database } from '#platform';
import { COMPLETED_BY, type DemoAccount, demoAccounts, demoEmail, type DemoPlace } from '../rules/demo/demo-accounts.js';
import { findDemoAccount, findPeople, findServedTogether, habilitateSince } from '../store/demo-network-store.js';

const PASSWORD = 'vigie-demo';
/** More than a year: the yearly review has something to show. */
const HABILITATED_SINCE_MS = 395 * 86_400_000;

/** True once the demonstration is complete: its last account exists. */
export async function isDemoComplete(db: Database): Promise<boolean> {
  return (await db.run(findDemoAccount, demoEmail(COMPLETED_BY))).length > 0;
}

/** The accounts of one establishment and of those above it, the last one aside. */
export async function planDemoAccounts(db: Database, place: DemoPlace): Promise<DemoAccount[]> {
  const [people] = await db.run(findPeople, place.finess);
  const served = await db.run(findServedTogether, place.departmentCode, place.finess);
  return demoAccounts(place, served.map(({ finess }) => finess), { director: people?.director ?? null, logistics: people?.logistics ?? null });
}

/** Creates those of the accounts that are missing, habilitated from well before the demonstration's present: its clock may be set back. */
export async function createDemoAccounts(db: Database, accounts: readonly DemoAccount[], now: Date): Promise<void> {
  const since = new Date(now.getTime() - HABILITATED_SINCE_MS);
  for (const { email, name, habilitations, reason } of accounts) {
    if ((await db.run(findDemoAccount, email)).length > 0) continue;
    const account = { email, name, password: PASSWORD, habilitations, isDemo: true };
    // With its habilitations or not at all: an account without would never get them.
    await db.transaction(async (transaction) => {
      const id = await createAccount(transaction, { ...account, grantedByName: 'Vigie EPI', reason });
      if (id !== undefined) await transaction.run(habilitateSince, id, since);
    });
  }
}

/** The signed-in person of a demonstration account. */
export async function demoActor(db: Database, accounts: readonly DemoAccount[], role: Role): Promise<Actor> {
  const email = demoEmail(role);
  const [row] = await db.run(findDemoAccount, email);
  const account = accounts.find((one) => one.email === email);
  if (!row || !account) throw new Error(`No demonstration account ${email}`);
  return { accountId: row.id, name: row.name, email, habilitations: account.habilitations };
}

export function isLastAccount({ email }: DemoAccount): boolean {
  return email === demoEmail(COMPLETED_BY);
}
