import type { ScopeKind } from '#access';

/** The establishments of the country: two neighbours in a department, one in the next department, one in another region. */
export const KEYS = ['strasbourg', 'haguenau', 'metz', 'lille'] as const;
/** Laid later, in the same departments, by who checks that what one may not see changes nothing of what one sees. */
export const LATER = ['tourcoing', 'selestat'] as const;
export type Key = (typeof KEYS)[number] | (typeof LATER)[number];

export const ALL: readonly Key[] = [...KEYS, ...LATER];

export interface Site {
  readonly key: Key;
  readonly finess: string;
  readonly departmentCode: string;
  readonly regionCode: string;
  /** In every text of the establishment, and in no other. */
  readonly canary: string;
  /** In what the public register says of it, which a regional solution tells those it is for. */
  readonly nameCanary: string;
  /** What tells its quantities from all others, alone or in a sum. */
  readonly bit: number;
}

function site(key: Key, finess: string, departmentCode: string, regionCode: string, bit: number): Site {
  return { key, finess, departmentCode, regionCode, canary: `zz${key}qx`, nameCanary: `NN${key.toUpperCase()}QX`, bit };
}

export const SITES: Readonly<Record<Key, Site>> = {
  strasbourg: site('strasbourg', '670780055', '67', '44', 1),
  haguenau: site('haguenau', '670780337', '67', '44', 2),
  metz: site('metz', '570005165', '57', '44', 4),
  lille: site('lille', '590780193', '59', '32', 8),
  selestat: site('selestat', '670780691', '67', '44', 16),
  tourcoing: site('tourcoing', '590781902', '59', '32', 32),
};

/** Exists nowhere: what is outside a perimeter must be answered like it. */
export const NOWHERE = { finess: '999999999', regionCode: '99', departmentCode: '999' } as const;

/** A territory somebody may ask about. */
export interface Territory {
  readonly kind: ScopeKind;
  readonly code: string | null;
}

export const TERRITORIES: readonly Territory[] = [
  { kind: 'NATION', code: null },
  { kind: 'REGION', code: '44' },
  { kind: 'REGION', code: '32' },
  { kind: 'DEPARTMENT', code: '67' },
  { kind: 'DEPARTMENT', code: '57' },
  { kind: 'DEPARTMENT', code: '59' },
  ...KEYS.map((key) => ({ kind: 'ESTABLISHMENT' as const, code: SITES[key].finess })),
];

/** The same kind of territory, where there is none. */
export function nowhereLike({ kind }: Territory): Territory {
  const code = { NATION: null, REGION: NOWHERE.regionCode, DEPARTMENT: NOWHERE.departmentCode, ESTABLISHMENT: NOWHERE.finess }[kind];
  return { kind, code };
}

/** The establishments of a territory. */
export function sitesOf({ kind, code }: Territory, among: readonly Key[] = KEYS): Key[] {
  return among.filter((key) => {
    const { regionCode, departmentCode, finess } = SITES[key];
    return { NATION: true, REGION: regionCode === code, DEPARTMENT: departmentCode === code, ESTABLISHMENT: finess === code }[kind];
  });
}
