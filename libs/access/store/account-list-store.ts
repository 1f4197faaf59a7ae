import { statement, type Statement } from '#platform';
import type { Role, ScopeKind } from '../rules/roles.js';

/** A habilitation with its history: past and coming ones too. */
export interface GrantedHabilitation {
  readonly id: number;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeCode: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly grantedByName: string;
  readonly reason: string;
}

export interface AccountListRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isDemo: boolean;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly lastSignInAt: Date | null;
  readonly habilitations: GrantedHabilitation[];
}

export interface AccountCriteria {
  readonly words: readonly string[];
  readonly role: Role | undefined;
}

type Query<Row> = { readonly statement: Statement<unknown[], Row>; readonly values: unknown[] };

/** The text depends on which criteria are given, so that PostgreSQL plans with the index of just those. */
function criteriaCondition({ words, role }: AccountCriteria, first: number): { text: string; shape: string; values: unknown[] } {
  const parts: string[] = [];
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${first + values.push(value) - 1}`;
  if (words.length > 0) {
    const patterns = place(words.map((word) => `%${word.replaceAll(/[\\%_]/gu, '\\$&')}%`));
    parts.push(`a.id IN (SELECT p.id FROM account_in_perimeter p WHERE p.search_text LIKE ALL (${patterns}::text[]))`);
  }
  if (role !== undefined) parts.push(`EXISTS (SELECT 1 FROM habilitation r WHERE r.account_id = a.id AND r.role = ${place(role)}::text)`);
  return { text: parts.length === 0 ? 'true' : parts.join(' AND '), shape: `${words.length > 0 ? 'w' : ''}${role === undefined ? '' : 'r'}`, values };
}

/** Accounts in the order of their addresses, each with all its habilitations. */
export function accountPageQuery(criteria: AccountCriteria, after: string, limit: number): Query<AccountListRow> {
  const condition = criteriaCondition(criteria, 3);
  const text = `
    SELECT a.id, a.name, a.email, a.is_demo AS "isDemo", a.created_at AS "createdAt", a.disabled_at AS "disabledAt",
           (SELECT max(s.created_at) FROM session s WHERE s.account_id = a.id) AS "lastSignInAt",
           (SELECT coalesce(json_agg(json_build_object('id', h.id, 'role', h.role, 'scopeKind', h.scope_kind, 'scopeCode', h.scope_code,
              'validFrom', h.valid_from, 'validUntil', h.valid_until, 'grantedByName', h.granted_by_name, 'reason', h.reason) ORDER BY h.id), '[]')
            FROM habilitation h WHERE h.account_id = a.id) AS habilitations
    FROM account a WHERE a.email > $1 AND a.kind = 'PERSON' AND ${condition.text} ORDER BY a.email LIMIT $2`;
  return { statement: statement(`account-page-${condition.shape}`, text), values: [after, limit, ...condition.values] };
}

export function accountCountQuery(criteria: AccountCriteria): Query<{ total: number }> {
  const condition = criteriaCondition(criteria, 1);
  const text = `SELECT count(*) AS total FROM account a WHERE a.kind = 'PERSON' AND ${condition.text}`;
  return { statement: statement(`account-count-${condition.shape}`, text), values: condition.values };
}
