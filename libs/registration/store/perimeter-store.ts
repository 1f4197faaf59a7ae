import type { GrantPerimeter, ScopeKind } from '#access';
import { type Sql, statement } from '#platform';

interface PerimeterRow {
  readonly regionCode: string | null;
  readonly departmentCode: string | null;
  readonly name: string;
}

/** Where a perimeter lies; no row when it does not exist, or is an establishment that has closed. */
const findPerimeter = statement<[kind: ScopeKind, code: string | null], PerimeterRow>(
  'grant-perimeter',
  `SELECT NULL AS "regionCode", NULL AS "departmentCode", 'France entière' AS name WHERE $1::text = 'NATION' AND $2::text IS NULL
   UNION ALL SELECT code, NULL, name FROM region WHERE $1 = 'REGION' AND code = $2
   UNION ALL SELECT region_code, code, name FROM department WHERE $1 = 'DEPARTMENT' AND code = $2
   UNION ALL SELECT region_code, department_code, name FROM establishment WHERE $1 = 'ESTABLISHMENT' AND finess = $2 AND closed_on IS NULL`,
);

export interface NamedPerimeter extends GrantPerimeter {
  readonly name: string;
}

/** Undefined when it does not exist. */
export async function perimeterAt(sql: Sql, kind: ScopeKind, code: string | null): Promise<NamedPerimeter | undefined> {
  const [row] = await sql.run(findPerimeter, kind, code);
  return row && { kind, code, ...row };
}
