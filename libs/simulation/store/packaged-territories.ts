import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { DemoTerritories } from '../rules/network/territories.js';

interface PackagedTerritory {
  readonly code: string;
  readonly nom: string;
  readonly zone?: string;
  readonly type?: string;
  readonly region?: string;
  readonly departement?: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
  readonly typeLiaison?: number;
}

const REGIONAL_ZONES: ReadonlySet<string | undefined> = new Set(['metro', 'drom']);
const COMMUNE_TYPES: ReadonlySet<string | undefined> = new Set(['commune-actuelle', 'arrondissement-municipal']);
/** Paris, Marseille and Lyon: their arrondissements stand for them. */
const WHOLE_CITIES: ReadonlySet<string> = new Set(['75056', '13055', '69123']);

/** The communes and departments of the 18 regions, from the packaged official geographic code. */
export async function readPackagedTerritories(): Promise<DemoTerritories> {
  const departments = (await readData('departements')).filter(({ zone }) => REGIONAL_ZONES.has(zone));
  const codes = new Set<string | undefined>(departments.map(({ code }) => code));
  const communes = (await readData('communes')).filter(
    ({ type, code, departement }) => COMMUNE_TYPES.has(type) && codes.has(departement) && !WHOLE_CITIES.has(code),
  );
  return {
    departments: departments.map(({ code, nom, region }) => ({ code, name: nom, regionCode: region ?? '' })),
    communes: communes.map(({ code, nom, departement, population, codesPostaux, typeLiaison }) => ({
      code,
      name: nom,
      departmentCode: departement ?? '',
      population: population ?? 0,
      postalCode: codesPostaux?.[0] ?? null,
      liaison: typeLiaison ?? 0,
    })),
  };
}

async function readData(name: string): Promise<PackagedTerritory[]> {
  const file = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${name}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as PackagedTerritory[];
}
