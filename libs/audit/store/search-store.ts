import { type Statement, statement } from '#platform';
import type { AuditAction } from '../rules/actions.js';
import type { AuditScope, TrailFilter, TrailPosition } from '../rules/trail-filter.js';

/** An entry as people read it. */
export interface TrailRow {
  readonly id: number;
  readonly stream: string;
  readonly seq: number;
  readonly at: Date;
  readonly action: AuditAction;
  readonly personId: string | null;
  readonly personName: string;
  readonly role: string | null;
  readonly regionCode: string | null;
  readonly departmentCode: string | null;
  readonly finess: string | null;
  readonly establishmentName: string | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Accounts by a word of their name or address; more than these are not one person. */
export const findPersons = statement<[word: string], { id: string }>(
  'audit-find-persons',
  `SELECT id FROM account_in_perimeter WHERE search_text LIKE '%' || $1 || '%' ORDER BY email LIMIT 20`,
);

/** The index that leads, and the codes it is read for: one walk each, newest first, then merged. */
type Lead = readonly [column: 'person_id' | 'finess' | 'region_code' | 'lower(person_name)', codes: readonly string[]];

interface Search {
  readonly scope: AuditScope;
  readonly filter: Omit<TrailFilter, 'person'>;
  /** Undefined: anybody. Accounts, or a name without an account. */
  readonly persons: { readonly ids: readonly string[] } | { readonly name: string } | undefined;
  readonly after: TrailPosition | undefined;
  readonly most: number;
}

/**
 * The text depends on what is asked, so that PostgreSQL plans with the one index that leads: whatever the number of
 * entries, a page is a short walk in it.
 */
export function searchTrail({ scope, filter, persons, after, most }: Search): [Statement<unknown[], TrailRow>, unknown[]] {
  const values: unknown[] = [];
  const $ = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const where: string[] = [];
  let shape = scope.nation ? 'n' : 's';
  const also = (letter: string, condition: string): void => {
    shape += letter;
    where.push(condition);
  };
  if (!scope.nation) where.push(`(e.region_code = ANY(${$(scope.regions, 'text[]')}) OR e.finess = ANY(${$(scope.establishments, 'text[]')}))`);
  const { finess, region, action, from, to } = filter;
  if (finess) also('f', `e.finess = ${$(finess, 'text')}`);
  if (region) also('r', `e.region_code = ${$(region, 'text')}`);
  if (action) also('a', `e.action = ${$(action, 'text')}`);
  if (from) also('b', `e.at >= ${$(from, 'timestamptz')}`);
  if (to) also('t', `e.at < ${$(to, 'timestamptz')}`);
  if (after) also('k', `(e.at, e.id) < (${$(after.at, 'timestamptz')}, ${$(after.id, 'bigint')})`);
  const limit = $(most, 'int');
  const leads = leadsOf(scope, filter, persons);
  const walks = leads.map(([column, codes]) => {
    const type = column === 'person_id' ? 'uuid[]' : 'text[]';
    const [source, lead] = column === 'lower(person_name)' ? ['audit_entry_in_perimeter', 'e.person_id IS NULL AND lower(e.person_name) = c.code'] : ['audit_entry', `e.${column} = c.code`];
    return `SELECT x.* FROM unnest(${$(codes, type)}) AS c(code) CROSS JOIN LATERAL (
      SELECT e.* FROM ${source} e WHERE ${[lead, ...where].join(' AND ')} ORDER BY e.at DESC, e.id DESC LIMIT ${limit}) x`;
  });
  const free = `SELECT e.* FROM audit_entry e ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`;
  const found = walks.length > 0 ? walks.join(' UNION ') : free;
  const name = `audit-search-${shape}-${leads.map(([column]) => column.replace(/\W/g, '')).join('-') || 'free'}`;
  return [
    statement(
      name,
      `SELECT e.id, e.stream, e.seq, e.at, e.action, e.person_id AS "personId", e.person_name AS "personName", e.role, e.region_code AS "regionCode",
         e.department_code AS "departmentCode", e.finess, s.name AS "establishmentName", e.subject_kind AS "subjectKind", e.subject_id AS "subjectId",
         e.address, e.request_id AS "requestId", e.detail
       FROM (${found}) e LEFT JOIN establishment s ON s.finess = e.finess ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`,
    ),
    values,
  ];
}

function leadsOf(scope: AuditScope, { finess, region }: Search['filter'], persons: Search['persons']): Lead[] {
  if (persons) return 'ids' in persons ? [['person_id', persons.ids]] : [['lower(person_name)', [persons.name]]];
  if (finess) return [['finess', [finess]]];
  if (scope.nation) return region ? [['region_code', [region]]] : [];
  const leads: Lead[] = [['region_code', scope.regions], ['finess', scope.establishments]];
  return leads.filter(([, codes]) => codes.length > 0);
}
