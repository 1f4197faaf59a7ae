import { statement, type Statement } from '#platform';
import { scopeCondition, type Place, type Scope } from '#access';
import type { Contact, Department, Establishment, Territory } from '../rules/establishment.js';

const COLUMNS = `
  e.finess, e.name, e.legal_entity_finess AS "legalEntityFiness", e.category_code AS "categoryCode", e.category_label AS "categoryLabel",
  json_build_object('code', e.region_code, 'name', r.name) AS region,
  json_build_object('code', e.department_code, 'name', d.name) AS department,
  e.commune_code AS "communeCode", e.commune_name AS "communeName", e.postal_code AS "postalCode", e.address, e.phone,
  e.latitude, e.longitude, e.beds, e.intensive_beds AS "intensiveBeds", e.emergency_visits AS "emergencyVisits",
  e.ght_code AS "ghtCode", e.opened_on AS "openedOn", e.closed_on AS "closedOn"`;
const TERRITORIES = 'JOIN region r ON r.code = e.region_code JOIN department d ON d.code = e.department_code';
/** A shorter word has no trigram: looked for through the index, it would read all of it (128 ms against 25 on 100,000 rows). */
const TRIGRAM = 3;
const SCOPE_COLUMNS = { region: 'e.region_code', department: 'e.department_code', finess: 'e.finess' };

export const findEstablishments = statement<[finess: readonly string[]], Establishment>(
  'establishments-by-finess',
  `SELECT ${COLUMNS} FROM establishment e ${TERRITORIES} WHERE e.finess = ANY($1::text[])`,
);

export const findPlace = statement<[finess: string], Required<Place>>(
  'establishment-place',
  'SELECT finess, region_code AS "regionCode", department_code AS "departmentCode" FROM establishment WHERE finess = $1',
);

export const listRegions = statement<[], Territory>('regions', 'SELECT code, name FROM region ORDER BY code');

export const listDepartments = statement<[], Department>(
  'departments',
  'SELECT code, name, region_code AS "regionCode" FROM department ORDER BY code',
);

export const findContacts = statement<[finess: readonly string[]], Contact>(
  'contacts-by-finess',
  'SELECT finess, kind, name, email, phone FROM contact WHERE finess = ANY($1::text[]) ORDER BY finess, kind',
);

/** What a list is narrowed to, in the store's terms. */
export interface ListCriteria {
  readonly scope: Scope;
  /** Each word must be found in the name, the commune or the FINESS number. */
  readonly words: readonly string[];
  readonly regionCode: string | undefined;
  readonly departmentCode: string | undefined;
  readonly includeClosed: boolean;
  readonly order: EstablishmentOrder;
  readonly narrowings: readonly Narrowing[];
}

export const ESTABLISHMENT_ORDERS = ['FINESS', 'NAME'] as const;
export type EstablishmentOrder = (typeof ESTABLISHMENT_ORDERS)[number];

/** What a later feature keeps a list to: the directory knows nothing of reports or levels. */
export interface Narrowing {
  /** One letter of its own, for the statement's name. */
  readonly letter: string;
  /** An SQL condition on the establishment `e`, given the number of its parameter: "$4". */
  readonly condition: (parameter: string) => string;
  readonly value: unknown;
}

interface Query<Row> {
  readonly statement: Statement<unknown[], Row>;
  readonly values: unknown[];
}

/** One page of establishments, after the one of a FINESS number. */
export function pageQuery(criteria: ListCriteria, after: string | null, limit: number): Query<Establishment> {
  const where = conditions(criteria, 3);
  // The place of an establishment outside the scope would tell its name, letter by letter.
  const position = scopeCondition(criteria.scope, 3, { region: 'p.region_code', department: 'p.department_code', finess: 'p.finess' });
  const text = `SELECT ${COLUMNS} FROM ${source(criteria)} e ${TERRITORIES} WHERE ${AFTER[criteria.order](after, position.text)} AND ${where.text}
    ORDER BY ${criteria.order === 'NAME' ? 'e.name, e.finess' : 'e.finess'} LIMIT $2`;
  const shape = `${criteria.order === 'NAME' ? 'name-' : ''}${after === null ? 'first-' : ''}${where.shape}`;
  return { statement: statement(`establishments-page-${shape}`, text), values: [after ?? '', limit, ...where.values] };
}

/** Beyond the row given as $1; the first page says so in its text, so that the plan starts at the head of the index. */
const AFTER: Readonly<Record<EstablishmentOrder, (after: string | null, scope: string) => string>> = {
  FINESS: () => 'e.finess > $1',
  NAME: (after, scope) =>
    after === null ? "$1 = ''" : `(e.name, e.finess) > (SELECT p.name, p.finess FROM establishment p WHERE p.finess = $1 AND ${scope})`,
};

export function countQuery(criteria: ListCriteria): Query<{ total: number }> {
  const where = conditions(criteria, 1);
  const text = `SELECT count(*) AS total FROM ${source(criteria)} e WHERE ${where.text}`;
  return { statement: statement(`establishments-count-${where.shape}`, text), values: where.values };
}

/** Words are looked for through their index in the view alone, which shows the same rows as the policies. */
function source({ words }: ListCriteria): string {
  return words.length > 0 ? 'establishment_in_perimeter' : 'establishment';
}

/** The text depends on which criteria are given, so that each combination has its own plan. */
function conditions(criteria: ListCriteria, firstParameter: number): { text: string; values: unknown[]; shape: string } {
  const scope = scopeCondition(criteria.scope, firstParameter, SCOPE_COLUMNS);
  const parts = [scope.text];
  const values: unknown[] = [...scope.values];
  let shape = scope.shape;
  const add = (letter: string, condition: (parameter: string) => string, value: unknown): void => {
    parts.push(condition(`$${firstParameter + values.length}`));
    values.push(value);
    shape += letter;
  };
  if (criteria.regionCode !== undefined) add('R', (parameter) => `e.region_code = ${parameter}`, criteria.regionCode);
  if (criteria.departmentCode !== undefined) add('D', (parameter) => `e.department_code = ${parameter}`, criteria.departmentCode);
  for (const word of criteria.words) {
    if (word.length >= TRIGRAM) add('w', (parameter) => `e.search_text LIKE ${parameter}`, `%${escapeLike(word)}%`);
    else add('s', (parameter) => `position(${parameter} IN e.search_text) > 0`, word);
  }
  for (const { letter, condition, value } of criteria.narrowings) add(letter, condition, value);
  if (!criteria.includeClosed) {
    parts.push('e.closed_on IS NULL');
    shape += 'o';
  }
  return { text: parts.join(' AND '), values, shape };
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
