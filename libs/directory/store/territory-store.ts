import { statement } from '#platform';

type Texts = readonly (string | null)[];
interface Changed {
  readonly changed: number;
}

export const mergeRegions = statement<[code: Texts, name: Texts], Changed>(
  'regions-merge',
  `WITH merged AS (
     INSERT INTO region AS t (code, name) SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT (code) DO UPDATE SET name = excluded.name WHERE t.name <> excluded.name RETURNING 1)
   SELECT count(*) AS changed FROM merged`,
);

export const mergeDepartments = statement<[code: Texts, name: Texts, regionCode: Texts], Changed>(
  'departments-merge',
  `WITH merged AS (
     INSERT INTO department AS t (code, name, region_code) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, region_code = excluded.region_code
     WHERE (t.name, t.region_code) <> (excluded.name, excluded.region_code) RETURNING 1)
   SELECT count(*) AS changed FROM merged`,
);

export const mergeArrondissements = statement<[code: Texts, name: Texts, departmentCode: Texts, seat: Texts], Changed>(
  'arrondissements-merge',
  `WITH merged AS (
     INSERT INTO arrondissement AS t (code, name, department_code, seat_commune_code)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, department_code = excluded.department_code, seat_commune_code = excluded.seat_commune_code
     WHERE (t.name, t.department_code, t.seat_commune_code) IS DISTINCT FROM (excluded.name, excluded.department_code, excluded.seat_commune_code)
     RETURNING 1)
   SELECT count(*) AS changed FROM merged`,
);

export const mergeCommunes = statement<
  [code: Texts, name: Texts, departmentCode: Texts, arrondissementCode: Texts, population: readonly number[]],
  Changed
>(
  'communes-merge',
  `WITH merged AS (
     INSERT INTO commune AS t (code, name, department_code, arrondissement_code, population)
     SELECT i.code, i.name, i.department_code, a.code, i.population
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[]) AS i(code, name, department_code, arrondissement_code, population)
     LEFT JOIN arrondissement a ON a.code = i.arrondissement_code
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, department_code = excluded.department_code,
       arrondissement_code = excluded.arrondissement_code, population = excluded.population
     WHERE (t.name, t.department_code, t.arrondissement_code, t.population)
       IS DISTINCT FROM (excluded.name, excluded.department_code, excluded.arrondissement_code, excluded.population)
     RETURNING 1)
   SELECT count(*) AS changed FROM merged`,
);
