import { Inject, Injectable } from '@nestjs/common';
import { asSystem, CONFIG, type Config, Database, statement } from '#platform';
import type { Habilitation } from './rules/roles.js';

/** An account that anyone may use, in the demonstration only. */
export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  /** Why it was given its rights: tells two accounts of one role apart. */
  readonly purpose: string;
  /** At least one. */
  readonly habilitations: Habilitation[];
}

const list = statement<[], DemoAccount>(
  'demo-accounts-list',
  `SELECT a.email, a.name, min(h.reason) AS purpose,
          json_agg(json_build_object('role', h.role, 'scopeKind', h.scope_kind, 'scopeCode', h.scope_code) ORDER BY h.id) AS habilitations
   FROM account a JOIN habilitation h ON h.account_id = a.id
   WHERE a.is_demo AND a.password_hash IS NOT NULL AND a.disabled_at IS NULL
   GROUP BY a.id ORDER BY min(h.id) LIMIT 50`,
);

/** The accounts that the sign-in page may offer. */
@Injectable()
export class DemoAccounts {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the order of the week; none in production, whatever the database holds. */
  async execute(): Promise<DemoAccount[]> {
    return this.config.mode === 'production' ? [] : asSystem(async () => this.db.run(list));
  }
}
