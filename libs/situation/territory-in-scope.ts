import { outOfScope, type Scope, type ScopeKind } from '#access';
import type { TerritoryNames } from './territory-names.js';

/** A nation, region or department that the reader may see. */
export interface TerritoryInScope {
  readonly kind: Exclude<ScopeKind, 'ESTABLISHMENT'>;
  readonly code: string | null;
  /** The region the territory is or lies in; null for the nation. */
  readonly regionCode: string | null;
  readonly label: string;
}

/** @throws {Refusal} FORBIDDEN when the territory does not exist or lies outside the scope. */
export async function territoryInScope(
  names: TerritoryNames,
  scope: Scope,
  kind: ScopeKind,
  code: string | null,
): Promise<TerritoryInScope> {
  if (kind === 'NATION' && scope.nation) return { kind, code: null, regionCode: null, label: 'France' };
  if (kind === 'REGION' && code !== null && (scope.nation || scope.regions.includes(code))) {
    const region = (await names.regions()).find((one) => one.code === code);
    if (region) return { kind, code, regionCode: code, label: region.name };
  }
  if (kind === 'DEPARTMENT') {
    const department = (await names.departments()).find((one) => one.code === code);
    const covered = department && (scope.nation || scope.regions.includes(department.regionCode) || scope.departments.includes(department.code));
    if (covered) return { kind, code: department.code, regionCode: department.regionCode, label: department.name };
  }
  throw outOfScope();
}
