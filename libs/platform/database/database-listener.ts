import pg from 'pg';

const RETRY_MS = 1_000;

/** What a listener is told. `down` means that notifications may be missed until `up` is called again. */
export interface ListenerEvents {
  message(payload: string): void;
  up(): void;
  down(): void;
}

/** Follows one notification channel of PostgreSQL on a connection of its own, and reconnects by itself. */
export class DatabaseListener {
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly connectionString: string,
    private readonly channel: string,
    private readonly events: ListenerEvents,
  ) {}

  /** Starts following; never fails: until it succeeds, `up` is not called. */
  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.connectionString, keepAlive: true, application_name: 'vigie-listener' });
    this.client = client;
    let isLost = false;
    const lose = (): void => {
      if (isLost) return;
      isLost = true;
      this.events.down();
      client.end().catch(() => undefined);
      if (!this.isClosed) this.retry = setTimeout(() => void this.open(), RETRY_MS);
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload }) => this.events.message(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(this.channel)}`);
      if (!isLost) this.events.up();
    } catch {
      lose();
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }
}
