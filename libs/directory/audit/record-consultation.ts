import { Inject, Injectable } from '@nestjs/common';
import { type Actor, holds, scopeFor, signedBy } from '#access';
import { CLOCK, type Clock, currentWork, Database } from '#platform';
import { insertConsultation } from '../store/consultation-store.js';

/** One entry per person and establishment in that time: a screen asks ten questions, a person comes back to it. */
const ONCE_IN_MS = 15 * 60_000;
/** Beyond, the memory starts again: the database is asked once more, and still tells once. */
const MOST_REMEMBERED = 50_000;

/** Tells in the trail that somebody read the detail of an establishment that is not theirs. */
@Injectable()
export class RecordConsultation {
  /** Person and establishment → until when it is told; a promise for those that ask while it is being told. */
  private readonly told = new Map<string, { until: number; done: Promise<unknown> }>();

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws when it cannot be told: what was read must not be given then. */
  async execute(actor: Actor, finess: string): Promise<void> {
    if (actor.habilitations.some((held) => held.scopeKind === 'ESTABLISHMENT' && held.scopeCode === finess)) return;
    const key = `${actor.accountId}/${finess}`;
    const now = this.clock.now();
    const known = this.told.get(key);
    if (known && known.until > now.getTime()) return void (await known.done);
    if (this.told.size >= MOST_REMEMBERED) this.told.clear();
    const done = this.tell(actor, finess, now);
    this.told.set(key, { until: now.getTime() + ONCE_IN_MS, done });
    await done.catch((error: unknown) => {
      this.told.delete(key);
      throw error;
    });
  }

  private async tell(actor: Actor, finess: string, now: Date): Promise<void> {
    if (!holds(actor, 'establishment.read')) return;
    const { nation, regions, departments } = scopeFor(actor, 'establishment.read');
    const others = { ...actor, habilitations: actor.habilitations.filter((held) => held.scopeKind !== 'ESTABLISHMENT') };
    const { person, role } = signedBy(others, 'establishment.read');
    const work = currentWork();
    await this.db.run(
      insertConsultation, finess, actor.accountId, person.name, role ?? null, now, new Date(now.getTime() - ONCE_IN_MS),
      work?.address ?? null, work?.requestId ?? null, nation, regions, departments,
    );
  }
}
