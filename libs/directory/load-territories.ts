import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { mergeArrondissements, mergeCommunes, mergeDepartments, mergeRegions } from './store/territory-store.js';

interface TerritoryJson {
  readonly code: string;
  readonly nom: string;
  readonly zone?: string;
  readonly region?: string;
  readonly departement?: string;
  readonly arrondissement?: string;
  readonly chefLieu?: string;
  readonly population?: number;
  readonly type?: string;
}

/** Rows added or changed, by table. */
export interface LoadedTerritories {
  readonly regions: number;
  readonly departments: number;
  readonly arrondissements: number;
  readonly communes: number;
}

const ZONES: ReadonlySet<string | undefined> = new Set(['metro', 'drom']);
const COMMUNE_TYPES: ReadonlySet<string | undefined> = new Set(['commune-actuelle', 'arrondissement-municipal']);

/**
 * Loads the 18 regions and what they hold from the packaged official geographic code: departments, arrondissements with
 * their seat (a sous-préfecture), communes with population. Only what differs is written.
 */
@Injectable()
export class LoadTerritories {
  constructor(@Inject(Database) private readonly db: Database) {}

  async execute(): Promise<LoadedTerritories> {
    const regions = (await readData('regions')).filter((region) => ZONES.has(region.zone));
    const regionCodes = new Set<string | undefined>(regions.map((region) => region.code));
    const departments = (await readData('departements')).filter((department) => regionCodes.has(department.region));
    const departmentCodes = new Set<string | undefined>(departments.map((department) => department.code));
    const arrondissements = (await readData('arrondissements')).filter((one) => departmentCodes.has(one.departement));
    const communes = (await readData('communes')).filter((one) => COMMUNE_TYPES.has(one.type) && departmentCodes.has(one.departement));
    return this.db.transaction(async (tx) => ({
      regions: changed(await tx.run(mergeRegions, column(regions, 'code'), column(regions, 'nom'))),
      departments: changed(
        await tx.run(mergeDepartments, column(departments, 'code'), column(departments, 'nom'), column(departments, 'region')),
      ),
      arrondissements: changed(
        await tx.run(
          mergeArrondissements,
          column(arrondissements, 'code'), column(arrondissements, 'nom'), column(arrondissements, 'departement'), column(arrondissements, 'chefLieu'),
        ),
      ),
      communes: changed(
        await tx.run(
          mergeCommunes,
          column(communes, 'code'), column(communes, 'nom'), column(communes, 'departement'), column(communes, 'arrondissement'),
          communes.map((commune) => commune.population ?? 0),
        ),
      ),
    }));
  }
}

/** The package's own entry point reads from a folder that does not exist: its data files are opened instead. */
async function readData(name: string): Promise<TerritoryJson[]> {
  const file = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${name}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as TerritoryJson[];
}

function column(rows: readonly TerritoryJson[], key: 'code' | 'nom' | 'region' | 'departement' | 'arrondissement' | 'chefLieu'): (string | null)[] {
  return rows.map((row) => row[key] ?? null);
}

function changed(rows: { changed: number }[]): number {
  return rows[0]?.changed ?? 0;
}
