import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, CONFIG, type Config, Database, type Transaction } from '#platform';
import { noticeState } from './begin-notices.js';
import { renderLetter } from './rules/letter.js';
import type { NewMessage, Recipient } from './rules/message.js';
import { PageAddresses } from './rules/page-addresses.js';
import { type Audience, requestLetters } from './rules/request-letter.js';
import { layMessages } from './store/message-store.js';
import { lockNotices } from './store/notice-store.js';
import { markStepsTold, stepsToTell, type StepToTell } from './store/request-notice-store.js';
import { tellInChunks, type ToldChunk } from './tell-in-chunks.js';

const CHUNK = 200;
/** A step nobody could be told for that long is no news any more; it bounds what is looked at. */
const OLDEST_MS = 7 * 24 * 3_600_000;

/** Tells those who act next, and the establishment, of each step of an emergency request. */
@Injectable()
export class TellRequestSteps {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @returns how many messages were laid in the outbox. */
  async execute(): Promise<number> {
    return tellInChunks(this.db, async (tx) => this.tellNext(tx));
  }

  private async tellNext(tx: Transaction): Promise<ToldChunk> {
    await tx.run(lockNotices);
    const now = this.clock.now();
    const { requestsSince } = await noticeState(tx, now);
    const since = new Date(Math.max(requestsSince.getTime(), now.getTime() - OLDEST_MS));
    const steps = await tx.run(stepsToTell, since, CHUNK, now);
    if (steps.length === 0) return { laid: 0, isLast: true };
    const pages = new PageAddresses(this.config.publicUrl);
    const laid = await layMessages(tx, steps.flatMap((step) => messagesOf(withInstants(step), pages)), now);
    await tx.run(markStepsTold, steps.map((step) => step.requestId), steps.map((step) => step.version), now);
    return { laid, isLast: steps.length < CHUNK };
  }
}

/** Instants inside JSON come as text. */
function withInstants(step: StepToTell): StepToTell {
  const { shipment } = step;
  return { ...step, shipment: shipment && { ...shipment, plannedAt: new Date(shipment.plannedAt) } };
}

function messagesOf(step: StepToTell, pages: PageAddresses): NewMessage[] {
  return requestLetters(step, pages).flatMap(({ to: audience, letter }) =>
    peopleOf(step, audience).map((to) => ({
      dedupeKey: `request/${step.requestId}/${step.version}/${to.email}`,
      kind: 'EMERGENCY_REQUEST' as const,
      to,
      finess: step.establishment.finess,
      ...renderLetter(letter, to.name),
    })),
  );
}

/** Everyone of an audience once, but for whoever took the step. */
function peopleOf({ audiences, creator, byEmail }: StepToTell, audience: Audience): Recipient[] {
  const people = audience === 'ESTABLISHMENT' && creator ? [...audiences.ESTABLISHMENT, creator] : audiences[audience];
  const byAddress = new Map(people.map((person) => [person.email.toLowerCase(), person]));
  if (byEmail !== null) byAddress.delete(byEmail.toLowerCase());
  return [...byAddress].map(([email, { name }]) => ({ name, email }));
}
