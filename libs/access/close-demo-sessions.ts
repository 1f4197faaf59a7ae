import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { asSystem, CLOCK, type Clock, CONFIG, type Config, Database, LOGGER, type Logger, type Sql, statement } from '#platform';

const close = statement<[now: Date], { id: string }>(
  'demo-sessions-close',
  'UPDATE session s SET revoked_at = $1 FROM account a WHERE a.id = s.account_id AND a.is_demo AND s.revoked_at IS NULL RETURNING s.id',
);

const count = statement<[], { accounts: number }>('demo-accounts-count', 'SELECT count(*)::int AS accounts FROM account WHERE is_demo AND disabled_at IS NULL');

/** A database that was a demonstration's: whoever signed in then, with a password that everybody knows, is out when production starts. */
@Injectable()
export class CloseDemoSessions implements OnApplicationBootstrap {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.mode !== 'production') return;
    const closed = await asSystem(async () => this.db.run(close, this.clock.now()));
    if (closed.length > 0) this.logger.warn({ sessions: closed.length }, 'sessions of the demonstration closed');
  }
}

/** Accounts of the demonstration that are open: none of them opens a session in production. */
export async function openDemoAccounts(sql: Sql): Promise<number> {
  const [row] = await asSystem(async () => sql.run(count));
  return row?.accounts ?? 0;
}
