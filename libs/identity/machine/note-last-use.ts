import { Inject, Injectable } from '@nestjs/common';
import { asSystem, CLOCK, type Clock, Database } from '#platform';
import { noteUse } from './store/credential-store.js';

/** Precise enough to say whether a software still works, rare enough to cost nothing. */
export const AT_MOST_EVERY_MS = 60_000;
/** Credentials whose last note this process remembers. */
const MOST_REMEMBERED = 5_000;

/** Writes when and from where each credential was last used, at most once a minute. */
@Injectable()
export class NoteLastUse {
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(credentialId: string, address: string | null): Promise<void> {
    const now = this.clock.now();
    const before = now.getTime() - AT_MOST_EVERY_MS;
    if ((this.noted.get(credentialId) ?? -Infinity) > before) return;
    if (this.noted.size >= MOST_REMEMBERED) this.noted.clear();
    this.noted.set(credentialId, now.getTime());
    await asSystem(async () => this.db.run(noteUse, credentialId, now, address, new Date(before)));
  }
}
