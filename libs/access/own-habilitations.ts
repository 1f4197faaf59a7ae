import { Inject, Injectable } from '@nestjs/common';
import { asSystem, Database, statement } from '#platform';
import type { Actor } from './rules/roles.js';
import type { GrantedHabilitation } from './store/account-list-store.js';

const list = statement<[accountId: string], GrantedHabilitation>(
  'own-habilitations',
  `SELECT id, role, scope_kind AS "scopeKind", scope_code AS "scopeCode", valid_from AS "validFrom", valid_until AS "validUntil",
          granted_by_name AS "grantedByName", reason
   FROM habilitation WHERE account_id = $1 ORDER BY valid_from DESC, id LIMIT 200`,
);

/** A person's own habilitations, past and coming ones too: who gave them, why, until when. */
@Injectable()
export class OwnHabilitations {
  constructor(@Inject(Database) private readonly db: Database) {}

  async execute({ accountId }: Actor): Promise<GrantedHabilitation[]> {
    return asSystem(async () => this.db.run(list, accountId));
  }
}
