import { statement } from '#platform';

export interface EstablishmentPlace {
  readonly finess: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  /** "YYYY-MM-DD"; null while open. */
  readonly closedOn: string | null;
}

export const findPlace = statement<[finess: string], EstablishmentPlace>(
  'resupply-establishment-place',
  `SELECT finess, region_code AS "regionCode", department_code AS "departmentCode", closed_on AS "closedOn"
   FROM establishment WHERE finess = $1`,
);
