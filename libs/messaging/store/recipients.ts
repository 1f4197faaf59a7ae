import type { Role } from '#access';

/** Addresses that can be written to; others are as good as none. */
const ADDRESS = String.raw`'^[^[:space:][:cntrl:]@,;:<>"()]+@[^[:space:][:cntrl:]@,;:<>"()]+\.[^[:space:][:cntrl:]@,;:<>"()]+$'`;

/**
 * SQL for the people of an establishment as a JSON array of {name, email}: its contacts of these kinds, or, where none
 * has an address, the accounts that hold these roles there.
 * @param now SQL of the instant at which habilitations must be in force.
 */
export function peopleOfEstablishment(finess: string, contacts: readonly ('DIRECTOR' | 'LOGISTICS')[], roles: readonly Role[], now: string): string {
  return `coalesce(
    (SELECT json_agg(json_build_object('name', c.name, 'email', c.email) ORDER BY c.kind) FROM contact c
     WHERE c.finess = ${finess} AND c.kind IN (${quoted(contacts)}) AND c.email ~ ${ADDRESS}),
    ${accountsHolding(roles, 'ESTABLISHMENT', finess, now)})`;
}

/** SQL for the accounts that hold one of these roles on a perimeter, as a JSON array of {name, email}. */
export function accountsHolding(roles: readonly Role[], scopeKind: 'NATION' | 'REGION' | 'ESTABLISHMENT', code: string, now: string): string {
  const perimeter = scopeKind === 'NATION' ? 'h.scope_code IS NULL' : `h.scope_code = ${code}`;
  return `(SELECT coalesce(json_agg(json_build_object('name', p.name, 'email', p.email) ORDER BY p.email), '[]') FROM (
     SELECT DISTINCT a.name, a.email FROM habilitation h JOIN account a ON a.id = h.account_id
     WHERE h.scope_kind = '${scopeKind}' AND ${perimeter} AND h.role IN (${quoted(roles)}) AND h.valid_from <= ${now}
       AND (h.valid_until IS NULL OR h.valid_until > ${now}) AND a.disabled_at IS NULL AND a.email ~ ${ADDRESS}) AS p)`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
