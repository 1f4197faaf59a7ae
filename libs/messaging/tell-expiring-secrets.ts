import { Inject, Injectable } from '@nestjs/common';
import { expiringCredentials } from '#identity';
import { CLOCK, type Clock, CONFIG, type Config, Database } from '#platform';
import { expiryLetter } from './rules/expiry-letter.js';
import { renderLetter } from './rules/letter.js';
import { PageAddresses } from './rules/page-addresses.js';
import { layMessages, toldAlready } from './store/message-store.js';

/** Tells the contacts of softwares, 30 and 7 days before, that a secret ends: the outbox keeps each from being told twice. */
@Injectable()
export class TellExpiringSecrets {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @returns how many messages were laid in the outbox. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const pages = new PageAddresses(this.config.publicUrl);
    const expiring = (await expiringCredentials(this.db, now)).map((credential) => ({ ...credential, dedupeKey: `credential/${credential.id}/${credential.reminder}` }));
    if (expiring.length === 0) return 0;
    const told = new Set((await this.db.run(toldAlready, expiring.map(({ dedupeKey }) => dedupeKey))).map(({ dedupeKey }) => dedupeKey));
    const messages = expiring.filter(({ dedupeKey }) => !told.has(dedupeKey)).map((credential) => ({
      dedupeKey: credential.dedupeKey,
      kind: 'REMINDER' as const,
      to: { name: credential.software, email: credential.contactEmail },
      finess: null,
      ...renderLetter(expiryLetter({ ...credential, now }, pages), credential.software),
    }));
    return layMessages(this.db, messages, now);
  }
}
