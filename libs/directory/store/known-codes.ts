import { statement } from '#platform';

export const listRegionOfDepartments = statement<[], { code: string; regionCode: string }>(
  'region-of-departments',
  'SELECT code, region_code AS "regionCode" FROM department',
);

export const listGhtCodes = statement<[], { code: string }>('ght-codes', 'SELECT code FROM ght');
