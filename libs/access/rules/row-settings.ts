import type { Actor, ScopeKind } from './roles.js';

/**
 * What the policies of the database may show to a person: all the perimeters of their habilitations, whatever the role.
 * The scope of each operation is narrower; this is the wall behind it.
 * @returns `nation|account|regions|departments|establishments`, the first word `nation` or `person`, codes between commas.
 */
export function rowSettingsOf({ accountId, habilitations }: Pick<Actor, 'accountId' | 'habilitations'>): string {
  const codes = (kind: ScopeKind): string =>
    [...new Set(habilitations.flatMap(({ scopeKind, scopeCode }) => (scopeKind === kind && scopeCode !== null ? [scopeCode] : [])))].join(',');
  const breadth = habilitations.some(({ scopeKind }) => scopeKind === 'NATION') ? 'nation' : 'person';
  return [breadth, accountId, codes('REGION'), codes('DEPARTMENT'), codes('ESTABLISHMENT')].join('|');
}
