import { Inject, Injectable } from '@nestjs/common';
import type { ScopeKind } from '#access';
import { Database, statement } from '#platform';

export interface Perimeter {
  readonly scopeKind: ScopeKind;
  readonly scopeCode: string | null;
}

const findNames = statement<
  [regions: readonly string[], departments: readonly string[], finess: readonly string[]],
  { kind: ScopeKind; code: string; name: string }
>(
  'perimeter-names',
  `SELECT 'REGION' AS kind, code, name FROM region WHERE code = ANY($1::text[])
   UNION ALL SELECT 'DEPARTMENT', code, name FROM department WHERE code = ANY($2::text[])
   UNION ALL SELECT 'ESTABLISHMENT', finess, name FROM establishment WHERE finess = ANY($3::text[])`,
);

/** The names of perimeters of any kind, in one statement. */
@Injectable()
export class PerimeterNames {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** In the order asked; the code itself where nothing has it. */
  async execute(perimeters: readonly Perimeter[]): Promise<string[]> {
    const codes = (kind: ScopeKind): string[] => [
      ...new Set(perimeters.flatMap(({ scopeKind, scopeCode }) => (scopeKind === kind && scopeCode !== null ? [scopeCode] : []))),
    ];
    const rows = await this.db.run(findNames, codes('REGION'), codes('DEPARTMENT'), codes('ESTABLISHMENT'));
    const names = new Map(rows.map(({ kind, code, name }) => [`${kind} ${code}`, name]));
    return perimeters.map(({ scopeKind, scopeCode }) =>
      scopeCode === null ? 'France entière' : (names.get(`${scopeKind} ${scopeCode}`) ?? scopeCode),
    );
  }
}
