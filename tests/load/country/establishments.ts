import type pg from 'pg';

/**
 * Establishments spread over the 101 departments by population, all expected from the first week on, with the crisis
 * consumption that their directors declared. `load_profile` keeps what their reports are drawn from.
 */
export async function layEstablishments(client: pg.Client, count: number, firstMonday: string): Promise<void> {
  await client.query('SELECT setseed(0.47)');
  await client.query(
    `CREATE TABLE load_profile AS
     WITH weight AS (
       SELECT d.code, d.region_code, sum(c.population)::float8 AS people FROM department d JOIN commune c ON c.department_code = d.code GROUP BY d.code
     ), share AS (
       SELECT code, region_code, sum(people) OVER (ORDER BY code) / sum(people) OVER () AS upto,
              coalesce(sum(people) OVER (ORDER BY code ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) / sum(people) OVER () AS beyond
       FROM weight
     ), placed AS (
       SELECT n, s.code, s.region_code, 10 + (random() ^ 4 * 900)::int AS beds
       FROM generate_series(1, $1::int) n JOIN share s ON (n - 0.5) / $1 > s.beyond AND (n - 0.5) / $1 <= s.upto
     )
     SELECT CASE WHEN length(code) = 2 THEN code ELSE '970' || right(code, 1) END
              || lpad(n::text, CASE WHEN length(code) = 2 THEN 7 ELSE 5 END, '0') AS finess,
            n, region_code, code AS department_code, beds,
            ARRAY[4 + beds * 12, 2 + beds * 3, 2 + beds * 2, 2 + beds * 4, 10 + beds * 40, 2 + beds * 3, 1 + beds / 8] AS crisis,
            ARRAY[${weeksOfCover(7)}]::float8[] AS cover
     FROM placed`,
    [count],
  );
  await client.query(`
    INSERT INTO establishment (finess, name, category_label, region_code, department_code, commune_name, beds, source)
      SELECT p.finess, (ARRAY['CENTRE HOSPITALIER', 'CLINIQUE', 'EHPAD', 'HOPITAL LOCAL', 'MAISON DE RETRAITE'])[1 + p.n % 5]
             || ' ' || (ARRAY['SAINT-JOSEPH', 'DU PARC', 'LES TILLEULS', 'NOTRE-DAME', 'DE LA VALLEE', 'JEAN MONNET', 'DES ALPES'])[1 + p.n % 7]
             || ' ' || p.n, 'Établissement', p.region_code, p.department_code, 'COMMUNE ' || p.n % 997, p.beds, 'load'
      FROM load_profile p;
    INSERT INTO contact (finess, kind, name) SELECT finess, 'DIRECTOR', 'Directeur ' || finess FROM load_profile;
    INSERT INTO roll_out_wave (code, label, expected_from) VALUES ('LOAD', 'Charge', '${firstMonday}');
    INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from)
      SELECT finess, region_code, department_code, 'LOAD', '${firstMonday}' FROM load_profile;
    INSERT INTO crisis_consumption_change (finess, item_code, source, weekly_quantity, set_by_name, set_at)
      SELECT p.finess, i.code, 'DECLARED', p.crisis[i.position], 'Directeur ' || p.finess, '${firstMonday}'::date - 7
      FROM load_profile p CROSS JOIN collection c CROSS JOIN LATERAL unnest(c.item_codes) WITH ORDINALITY AS i(code, position) WHERE c.id = 1;
  `);
}

/** Most hold three to nine weeks; about one item in eight is below three, one in two hundred near nothing. */
function weeksOfCover(items: number): string {
  return Array.from({ length: items }, () => '(CASE WHEN random() < 0.12 THEN random() ^ 0.7 * 3 - 0.1 ELSE 3.3 + random() * 6 END)').join(', ');
}
