import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Place, scopeFor, type ScopeKind, signedBy } from '#access';
import { recordAudit } from '#audit';
import { Catalogue, DEFAULT_COLLECTION } from '#catalogue';
import { CLOCK, type Clock, CONFIG, type Config, Database, JobQueue, type Problem, ReportingWeek, type Transaction } from '#platform';
import { checkPerimeter } from './check-perimeter.js';
import { messagesDue } from './jobs/messages-due.js';
import { renderLetter } from './rules/letter.js';
import { PageAddresses } from './rules/page-addresses.js';
import { reminderLetter } from './rules/reminder-letter.js';
import { latelySince, planReminder, type ReminderPlan, reminderProblems } from './rules/reminder.js';
import { layMessages } from './store/message-store.js';
import {
  findMissing, findReminderByKey, insertReminder, lockReminders, type MissingEstablishment, type ReminderRow,
} from './store/reminder-store.js';

export interface RemindMissingReportsInput {
  readonly kind: ScopeKind;
  readonly code: string | null;
  /** The last complete week when undefined. */
  readonly week: ReportingWeek | undefined;
  readonly finess: readonly string[] | null;
  readonly idempotencyKey: string;
}

export type RemindMissingReportsOutcome =
  | { readonly kind: 'success'; readonly reminder: ReminderRow }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

interface Reminder extends RemindMissingReportsInput {
  readonly week: ReportingWeek;
  readonly hash: Buffer;
  readonly place: Place | undefined;
}

/** An ARS reminds, in one act, every establishment of a perimeter whose report of a week is missing. */
@Injectable()
export class RemindMissingReports {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(JobQueue) private readonly queue: Pick<JobQueue, 'signal'>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @throws {Refusal} FORBIDDEN outside the actor's perimeter. */
  async execute(actor: Actor, input: RemindMissingReportsInput): Promise<RemindMissingReportsOutcome> {
    const place = await checkPerimeter(this.db, scopeFor(actor, 'report.remind'), input.kind, input.code);
    const now = this.clock.now();
    const lastComplete = ReportingWeek.lastComplete(now);
    const week = input.week ?? lastComplete;
    const problems = reminderProblems({ ...input, week }, lastComplete);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const { deadline } = await this.catalogue.doctrine(week);
    const reminder = { ...input, week, place, hash: hashOf({ ...input, week }) };
    const outcome = await this.db.transaction(async (tx) => {
      await tx.run(lockReminders);
      return (await this.replay(tx, actor, reminder)) ?? this.write(tx, actor, reminder, week.deadline(deadline), now);
    });
    if (outcome.kind === 'success') this.queue.signal(messagesDue, {});
    return outcome;
  }

  private async replay(tx: Transaction, actor: Actor, { idempotencyKey, hash }: Reminder): Promise<RemindMissingReportsOutcome | undefined> {
    const [done] = await tx.run(findReminderByKey, actor.accountId, idempotencyKey);
    if (!done) return undefined;
    if (done.requestHash.equals(hash)) return { kind: 'success', reminder: done };
    const message = 'Cette clé d’envoi a déjà servi pour une autre relance. Utilisez une clé nouvelle pour une relance nouvelle.';
    return { kind: 'invalid', problems: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: 'idempotencyKey', message }] };
  }

  private async write(tx: Transaction, actor: Actor, reminder: Reminder, deadline: Date, now: Date): Promise<RemindMissingReportsOutcome> {
    const { kind, code, week, hash, idempotencyKey } = reminder;
    const finess = kind === 'ESTABLISHMENT' ? within(code, reminder.finess) : reminder.finess;
    const region = kind === 'REGION' ? code : null;
    const department = kind === 'DEPARTMENT' ? code : null;
    const missing = await tx.run(findMissing, DEFAULT_COLLECTION, week.monday, region, department, finess, latelySince(now), now);
    const plan = planReminder(missing);
    const { reminded, withoutAddress, tooRecent } = plan;
    const id = randomUUID();
    await tx.run(
      insertReminder, id, week.monday, kind, code, now, actor.accountId, actor.name, idempotencyKey, hash,
      missing.length, reminded.length, withoutAddress, tooRecent,
      reminded.map((one) => one.finess), reminded.map((one) => one.regionCode), reminded.map((one) => one.departmentCode),
    );
    await this.layMails(tx, id, plan, { week, deadline, now, byName: actor.name });
    const counts = { missing: missing.length, reminded: reminded.length, withoutAddress, tooRecent };
    await this.audit(tx, actor, reminder, id, counts, now);
    return { kind: 'success', reminder: { id, week: week.monday, at: now, byName: actor.name, requestHash: hash, ...counts } };
  }

  private async audit(tx: Transaction, actor: Actor, { week, place }: Reminder, id: string, counts: object, at: Date): Promise<void> {
    const signed = signedBy(actor, 'report.remind', place);
    const where = place && { ...place, departmentCode: place.departmentCode || null };
    const detail = { week: week.toString(), ...counts };
    await recordAudit(tx, { ...signed, action: 'report.remind', place: where ?? {}, subject: { kind: 'reminder', id }, detail, at });
  }

  private async layMails(
    tx: Transaction,
    id: string,
    { mails }: ReminderPlan<MissingEstablishment>,
    facts: { week: ReportingWeek; deadline: Date; now: Date; byName: string },
  ): Promise<void> {
    const pages = new PageAddresses(this.config.publicUrl);
    const messages = mails.map(({ to, establishments }) => ({
      dedupeKey: `reminder/${id}/${to.email}`,
      kind: 'REMINDER' as const,
      to,
      finess: establishments.length === 1 ? (establishments[0]?.finess ?? null) : null,
      ...renderLetter(reminderLetter({ ...facts, establishments }, pages), to.name),
    }));
    await layMessages(tx, messages, facts.now);
  }
}

function within(code: string | null, chosen: readonly string[] | null): readonly string[] {
  return code !== null && (chosen === null || chosen.includes(code)) ? [code] : [];
}

/** Fingerprint of what is asked; the order of the establishments does not matter. */
function hashOf({ kind, code, week, finess }: Omit<Reminder, 'hash' | 'place'>): Buffer {
  return createHash('sha256').update(JSON.stringify([kind, code, week, finess?.toSorted() ?? null])).digest();
}
