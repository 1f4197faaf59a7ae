import type { Actor } from '#access';
import { recordAudit } from '#audit';
import { CreateMachineAccount, NoteLastUse } from '#identity';
import type { Database, Transaction } from '#platform';
import { demoEmail, type DemoPlace } from '../rules/demo/demo-accounts.js';
import { DEMO_INVITED, DEMO_REPORTERS, type DemoReporter, type DemoSoftware, NEIGHBOUR_SOFTWARE, SHOWCASE_SOFTWARE } from '../rules/demo/demo-access.js';
import {
  findDemoReports, findDemoSoftware, habilitateDemoDirectors, inviteDemoReporter, layDemoInvitations, openDemoDirectors, openDemoReporter, reviewDemoAccounts,
} from '../store/demo-registration-store.js';

const DAY_MS = 86_400_000;
/** The reports that the showcase's journal tells of. */
const TOLD_DAYS = 60;
const REVIEWED_DAY = -48;
/** Their yearly review waits: one for a director, one for an ARS, one for the administration. */
const TO_REVIEW = [demoEmail('REPORTER'), demoEmail('DT_AGENT'), demoEmail('CRISIS_CENTRE')];

interface AccessCast {
  readonly place: DemoPlace;
  /** Establishments beside the showcase, for a second software. */
  readonly neighbours: readonly string[];
  readonly director: Actor;
  readonly arsDirector: Actor;
}

/** Fills the pages of access: a region half registered, rights to review, ended and to come, softwares, and the trail of it. Can be repeated. */
export async function peopleDemoAccess(db: Database, cast: AccessCast, now: Date): Promise<void> {
  const { place, director, arsDirector } = cast;
  await db.transaction(async (tx) => {
    await tx.run(layDemoInvitations, place.regionCode, arsDirector.name, now);
    await tx.run(openDemoDirectors, place.regionCode);
    await tx.run(habilitateDemoDirectors, place.regionCode);
    await tx.run(reviewDemoAccounts, dayOf(now, REVIEWED_DAY), 'Vigie EPI', TO_REVIEW);
  });
  for (const reporter of DEMO_REPORTERS) await openReporter(db, reporter, place, director, now);
  await connect(db, SHOWCASE_SOFTWARE, director, [place.finess], now);
  if (cast.neighbours.length > 0) await connect(db, NEIGHBOUR_SOFTWARE, arsDirector, cast.neighbours, now);
  await inviteAndTell(db, place, director, now);
}

async function openReporter(db: Database, reporter: DemoReporter, place: DemoPlace, director: Actor, now: Date): Promise<void> {
  const { email, name, reason, fromDay, untilDay, withdrawn } = reporter;
  const [from, until] = [dayOf(now, fromDay), dayOf(now, untilDay)];
  await db.transaction(async (tx) => {
    const [opened] = await tx.run(openDemoReporter, email, name, place.finess, from, until, director.name, reason, withdrawn ?? null);
    if (!opened) return;
    const entry = { person: personOf(director), role: 'DIRECTOR', place, subject: { kind: 'habilitation', id: String(opened.id) } } as const;
    await recordAudit(tx, { ...entry, action: 'habilitation.grant', detail: { role: 'REPORTER', email, reason }, at: from });
    if (withdrawn) await recordAudit(tx, { ...entry, action: 'habilitation.revoke', detail: { role: 'REPORTER', reason: withdrawn }, at: until });
  });
}

/** Once: the invitation says whether it is done. */
async function inviteAndTell(db: Database, place: DemoPlace, director: Actor, now: Date): Promise<void> {
  const { email, name, reason, day } = DEMO_INVITED;
  const at = dayOf(now, day);
  await db.transaction(async (tx) => {
    const [invited] = await tx.run(inviteDemoReporter, email, name, place.finess, director.name, reason, at);
    if (!invited) return;
    const subject = { kind: 'invitation', id: invited.id };
    await recordAudit(tx, { action: 'invitation.send', person: personOf(director), role: 'DIRECTOR', place, subject, detail: { role: 'REPORTER', email, reason }, at });
    await tellReports(tx, place, now);
  });
}

/** Simulated reports come in bulk, without a word to the trail: those of the showcase are told as their people would have. */
async function tellReports(tx: Transaction, place: DemoPlace, now: Date): Promise<void> {
  for (const { week, version, onTime, at, byName } of await tx.run(findDemoReports, place.finess, dayOf(now, -TOLD_DAYS))) {
    const subject = { kind: 'weekly-report', id: week };
    await recordAudit(tx, { action: 'report.submit', person: { id: null, name: byName }, role: 'REPORTER', place, subject, detail: { version, onTime }, at });
  }
}

async function connect(db: Database, software: DemoSoftware, by: Actor, establishments: readonly string[], now: Date): Promise<void> {
  if ((await db.run(findDemoSoftware, software.software)).length > 0) return;
  const { createdDay, months, usedHoursAgo, address, ...details } = software;
  const at = (instant: Date): { now: () => Date } => ({ now: () => instant });
  const created = await new CreateMachineAccount(db, at(dayOf(now, createdDay))).execute(by, { ...details, establishments, months });
  if (created.kind !== 'success') throw new Error(`Demonstration software refused: ${JSON.stringify(created.problems)}`);
  await new NoteLastUse(db, at(new Date(now.getTime() - usedHoursAgo * 3_600_000))).execute(created.credential.id, address);
}

function personOf({ accountId, name }: Actor): { id: string; name: string } {
  return { id: accountId, name };
}

function dayOf(now: Date, day: number): Date {
  return new Date(now.getTime() + day * DAY_MS);
}
