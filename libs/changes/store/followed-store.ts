import type { Followed } from '../rules/seen-change.js';
import { statement } from '#platform';

/** Where a territory or an establishment lies; no row when it does not exist. */
export const findFollowed = statement<[kind: string, code: string], Omit<Followed, 'kind'>>(
  'change-followed',
  `SELECT '' AS finess, '' AS "regionCode", '' AS "departmentCode" WHERE $1 = 'NATION' AND $2 = ''
   UNION ALL SELECT '', code, '' FROM region WHERE $1 = 'REGION' AND code = $2
   UNION ALL SELECT '', region_code, code FROM department WHERE $1 = 'DEPARTMENT' AND code = $2
   UNION ALL SELECT finess, region_code, department_code FROM establishment WHERE $1 = 'ESTABLISHMENT' AND finess = $2`,
);
