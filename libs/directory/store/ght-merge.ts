import { statement } from '#platform';

type Texts = readonly (string | null)[];

/** Adds and changes groups; a support establishment that the file does not give stays. */
export const mergeGhts = statement<
  [code: Texts, shortName: Texts, name: Texts, regionCode: Texts, supportFiness: Texts],
  { created: number; changed: number }
>(
  'ghts-merge',
  `WITH merged AS (
     INSERT INTO ght AS t (code, short_name, name, region_code, support_finess)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
     ON CONFLICT (code) DO UPDATE SET short_name = excluded.short_name, name = excluded.name, region_code = excluded.region_code,
       support_finess = coalesce(excluded.support_finess, t.support_finess)
     WHERE (t.short_name, t.name, t.region_code, t.support_finess) IS DISTINCT FROM
       (excluded.short_name, excluded.name, excluded.region_code, coalesce(excluded.support_finess, t.support_finess))
     RETURNING xmax = 0 AS created)
   SELECT count(*) FILTER (WHERE created) AS created, count(*) FILTER (WHERE NOT created) AS changed FROM merged`,
);
