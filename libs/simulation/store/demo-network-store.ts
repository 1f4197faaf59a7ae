import { copyRows, statement, type Transaction } from '#platform';
import type { DemoNetwork } from '../rules/network/demo-network.js';

const SOURCE = 'DEMO';

/** How many establishments come from the demonstration network, and how many from elsewhere. */
export const countBySource = statement<[], { demo: number; others: number }>(
  'demo-establishments-count',
  `SELECT count(*) FILTER (WHERE source = '${SOURCE}') AS demo, count(*) FILTER (WHERE source <> '${SOURCE}') AS others FROM establishment`,
);

/** Writes the whole network; the territories must be there. */
export async function writeDemoNetwork(transaction: Transaction, network: DemoNetwork): Promise<void> {
  const { legalEntities, groups, establishments } = network;
  await copyRows(transaction, 'legal_entity (finess, name)', legalEntities.map(({ finess, name }) => [finess, name]));
  await copyRows(
    transaction,
    'ght (code, short_name, name, region_code, support_finess)',
    groups.map((group) => [group.code, group.shortName, group.name, group.regionCode, group.supportFiness]),
  );
  await copyRows(
    transaction,
    `establishment (finess, legal_entity_finess, name, category_code, category_label, region_code, department_code, commune_code,
       commune_name, postal_code, latitude, longitude, address, phone, beds, intensive_beds, emergency_visits, ght_code, source)`,
    establishments.map((one) => [
      one.finess, one.legalEntityFiness, one.name, one.categoryCode, one.categoryLabel, one.regionCode, one.departmentCode, one.commune.code,
      one.commune.name, one.commune.postalCode, one.ground?.latitude ?? null, one.ground?.longitude ?? null, one.address, one.phone, one.beds, one.intensiveBeds, one.emergencyVisits, one.groupCode, SOURCE,
    ]),
  );
  await copyRows(
    transaction,
    'contact (finess, kind, name, email, phone)',
    establishments.flatMap(({ finess, director, logistics }) => {
      const people = [['DIRECTOR', director], ['LOGISTICS', logistics]] as const;
      return people.flatMap(([kind, person]) => (person ? [[finess, kind, person.name, person.email, person.phone]] : []));
    }),
  );
}

/** An establishment on which the demonstration accounts may work when another directory is loaded. */
export const findLargestEstablishment = statement<[regionCode: string], { finess: string; departmentCode: string; regionCode: string }>(
  'demo-largest-establishment',
  `SELECT finess, department_code AS "departmentCode", region_code AS "regionCode" FROM establishment
   WHERE closed_on IS NULL ORDER BY region_code = $1 DESC, beds DESC, finess LIMIT 1`,
);

/** Names of the people of one establishment. */
export const findPeople = statement<[finess: string], { director: string | null; logistics: string | null }>(
  'demo-people',
  `SELECT d.name AS director, l.name AS logistics
   FROM establishment e
   LEFT JOIN contact d ON d.finess = e.finess AND d.kind = 'DIRECTOR'
   LEFT JOIN contact l ON l.finess = e.finess AND l.kind = 'LOGISTICS'
   WHERE e.finess = $1`,
);

/** Establishments that one logistics contact may serve: that one and the two largest others of its department. */
export const findServedTogether = statement<[departmentCode: string, finess: string], { finess: string }>(
  'demo-served-together',
  `SELECT finess FROM establishment WHERE department_code = $1 AND closed_on IS NULL ORDER BY finess = $2 DESC, beds DESC, finess LIMIT 3`,
);

/** Where the demonstration accounts work, once they are there. */
export const findDemoPlace = statement<[email: string], { finess: string; departmentCode: string; regionCode: string }>(
  'demo-place',
  `SELECT e.finess, e.department_code AS "departmentCode", e.region_code AS "regionCode"
   FROM account a JOIN habilitation h ON h.account_id = a.id JOIN establishment e ON e.finess = h.scope_code
   WHERE a.email = $1 AND a.is_demo AND h.scope_kind = 'ESTABLISHMENT'`,
);

/** Reports of each week, the last weeks first. */
export const countReportsByWeek = statement<[collectionId: number, until: string, weeks: number], { monday: string; reports: number }>(
  'demo-reports-by-week',
  `SELECT week AS monday, count(*) AS reports FROM weekly_report
   WHERE collection_id = $1 AND week <= $2::date AND week > $2::date - 7 * $3::int GROUP BY week ORDER BY week DESC`,
);

export const findDemoAccount = statement<[email: string], { id: string; name: string }>(
  'demo-account',
  'SELECT id, name FROM account WHERE email = $1 AND is_demo',
);

export const habilitateSince = statement<[accountId: string, since: Date], never>(
  'demo-habilitate-since',
  'UPDATE habilitation SET valid_from = $2 WHERE account_id = $1',
);

/** A week's consumption below which an emergency request would look odd. */
const FEWEST_PIECES = 120;

/**
 * The establishment of a region that holds about so many weeks of its own last consumption of an item.
 * @param position of the item in the collection, from 1.
 * @param only that establishment, whatever its region, when not null.
 */
export const findShortOfItem = statement<
  [regionCode: string | null, position: number, except: readonly string[], only: string | null, holding: number],
  { finess: string; directorName: string; weeklyConsumption: number }
>(
  'demo-short-of-item',
  `SELECT r.finess, r.director_name AS "directorName", r.consumption[$2] AS "weeklyConsumption"
   FROM weekly_report r
   WHERE r.collection_id = 1 AND r.director_name IS NOT NULL AND r.consumption[$2] >= ${FEWEST_PIECES}
     AND ($1::text IS NULL OR r.region_code = $1) AND ($4::text IS NULL OR r.finess = $4) AND r.finess <> ALL ($3::text[])
     AND r.week = (SELECT max(x.week) FROM weekly_report x WHERE x.finess = r.finess AND x.collection_id = 1)
   ORDER BY abs(r.stock_on_hand[$2]::float / r.consumption[$2] - $5::float), r.finess LIMIT 1`,
);

/** Two establishments of a region with the most of an item, in its latest reported week. */
export const findDonors = statement<[regionCode: string, position: number, except: string], { finess: string }>(
  'demo-donors',
  `SELECT r.finess FROM weekly_report r
   WHERE r.collection_id = 1 AND r.region_code = $1 AND r.finess <> $3 AND r.week = (SELECT max(x.week) FROM weekly_report x WHERE x.collection_id = 1)
   ORDER BY r.stock_on_hand[$2] - 6 * r.consumption[$2] DESC, r.finess LIMIT 2`,
);
