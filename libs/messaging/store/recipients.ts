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
    (SELECT json_agg(json_build_object('name', reach.name, 'email', reach.email) ORDER BY reach.kind) FROM contact reach
     WHERE reach.finess = ${finess} AND reach.kind IN (${quoted(contacts)}) AND reach.email ~ ${ADDRESS}),
    ${accountsHolding(roles, 'ESTABLISHMENT', finess, now)})`;
}

/** SQL for the accounts that hold one of these roles on a perimeter, as a JSON array of {name, email}. */
export function accountsHolding(roles: readonly Role[], scopeKind: 'NATION' | 'REGION' | 'ESTABLISHMENT', code: string, now: string): string {
  const perimeter = scopeKind === 'NATION' ? 'held.scope_code IS NULL' : `held.scope_code = ${code}`;
  return `(SELECT coalesce(json_agg(json_build_object('name', reach.name, 'email', reach.email) ORDER BY reach.email), '[]') FROM (
     SELECT DISTINCT holder.name, holder.email FROM habilitation held JOIN account holder ON holder.id = held.account_id
     WHERE held.scope_kind = '${scopeKind}' AND ${perimeter} AND held.role IN (${quoted(roles)}) AND held.valid_from <= ${now}
       AND (held.valid_until IS NULL OR held.valid_until > ${now}) AND holder.disabled_at IS NULL AND holder.kind = 'PERSON' AND holder.email ~ ${ADDRESS}) AS reach)`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
