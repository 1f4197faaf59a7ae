import { type Scope, scopeCondition } from '#access';
import { type Statement, statement } from '#platform';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isDemo: boolean;
  /** The account of a software: what it may do is decided where softwares are. */
  readonly isMachine: boolean;
  readonly disabledAt: Date | null;
}

interface Query<Row> {
  readonly statement: Statement<unknown[], Row>;
  readonly values: unknown[];
}

const COLUMNS = `a.id, a.name, a.email, a.is_demo AS "isDemo", a.kind = 'MACHINE' AS "isMachine", a.disabled_at AS "disabledAt"`;
const SCOPE_COLUMNS = { region: 'h.region_code', department: 'h.department_code', finess: 'h.scope_code' };

/** The account of an address, when somebody of this scope already sees it in their list: to others it does not exist. */
export function seenPersonQuery(scope: Scope, email: string): Query<KnownPerson> {
  const condition = scopeCondition(scope, 2, SCOPE_COLUMNS);
  const text = `SELECT ${COLUMNS} FROM account a WHERE a.email = $1
    AND EXISTS (SELECT 1 FROM habilitation h WHERE h.account_id = a.id AND ${condition.text})`;
  return { statement: statement(`person-seen-${condition.shape}`, text), values: [email, ...condition.values] };
}

/** Whoever has this address; for what the platform itself does with it. */
export const findPerson = statement<[email: string], KnownPerson>('person-by-email', `SELECT ${COLUMNS} FROM account a WHERE a.email = $1`);

export const findPersonById = statement<[id: string], KnownPerson>('person-by-id', `SELECT ${COLUMNS} FROM account a WHERE a.id = $1 FOR UPDATE`);

export const closeAccount = statement<[id: string, at: Date, byName: string, reason: string], never>(
  'account-close',
  'UPDATE account SET disabled_at = $2, disabled_by_name = $3, disabled_reason = $4 WHERE id = $1',
);

export const reopenAccount = statement<[id: string], never>(
  'account-reopen',
  'UPDATE account SET disabled_at = NULL, disabled_by_name = NULL, disabled_reason = NULL WHERE id = $1',
);

/** A closed account must not find its old sessions again when it is opened, nor a thief theirs after a new password. */
export const setPassword = statement<[id: string, passwordHash: string], never>('account-set-password', 'UPDATE account SET password_hash = $2 WHERE id = $1');
