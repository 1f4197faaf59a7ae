import type { Actor, Habilitation } from '#access';
import { Catalogue } from '#catalogue';
import { CoverageOfEstablishment } from '#coverage';
import { type Clock, dateInParis, type Database } from '#platform';
import {
  ConfirmReceipt, CreateEmergencyRequest, DecideEmergencyRequest, type EmergencyRequest, type EmergencyRequestOutcome,
  type ItemQuantity, MarkShipped, PlanShipment,
} from '#resupply';
import { SIMULATED_ITEMS } from './rules/care-profile.js';
import { DEMO_REQUESTS, type DemoRequest, type DemoStep } from './rules/demo/demo-requests.js';
import { findShortOfItem } from './store/demo-network-store.js';

const HOUR_MS = 3_600_000;
/** What the people of other establishments and regions sign with: nobody signs in as them. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
const AGENT_ELSEWHERE = 'Camille Royer';

/** Who plays in the demonstration's requests. */
export interface DemoCast {
  readonly showcase: string;
  readonly director: Actor;
  readonly arsAgent: Actor;
  readonly spf: Actor;
}

/** Plays the demonstration's emergency requests step by step, as the people concerned would have, each at its hour. */
export async function playDemoRequests(db: Database, cast: DemoCast, now: Date): Promise<number> {
  const catalogue = new Catalogue(db);
  const asking = [cast.showcase];
  let played = 0;
  for (const request of DEMO_REQUESTS) {
    const asker = await askerOf(db, request, cast, asking);
    if (!asker) continue;
    asking.push(asker.finess);
    const coverage = new CoverageOfEstablishment(db, catalogue, { now: () => now });
    const create = new CreateEmergencyRequest(db, catalogue, coverage, clockAt(now, request.hoursAgo));
    const outcome = await create.execute(asker.actor, {
      finess: asker.finess,
      lines: [{ item: request.item, quantity: asker.quantity }],
      urgency: request.urgency,
      reason: request.reason,
      idempotencyKey: request.key,
    });
    await playSteps(db, request, accepted(outcome), { ...cast, director: asker.actor, arsAgent: agentFor(request, cast) }, now);
    played += 1;
  }
  return played;
}

/** An interrupted demonstration resumes: the versions tell which steps are done. */
async function playSteps(db: Database, { steps }: DemoRequest, created: EmergencyRequest, cast: DemoCast, now: Date): Promise<void> {
  let request = created;
  for (const step of steps.slice(created.version - 1)) {
    request = accepted(await playStep(db, step, request, cast, now));
  }
}

async function playStep(db: Database, step: DemoStep, request: EmergencyRequest, cast: DemoCast, now: Date): Promise<EmergencyRequestOutcome> {
  const clock = clockAt(now, step.hoursAgo);
  const target = { id: request.id, expectedVersion: request.version };
  const shipment = request.shipments.at(-1);
  switch (step.do) {
    case 'DECIDE':
      return new DecideEmergencyRequest(db, clock).execute(cast.arsAgent, { ...target, decision: step.decision, reason: step.reason });
    case 'PLAN': {
      const plannedFor = dateInParis(clock.now(), 1);
      return new PlanShipment(db, new Catalogue(db), clock).execute(cast.spf, { ...target, plannedFor, carrier: 'Transport express, 24 h' });
    }
    case 'SHIP':
      return new MarkShipped(db, clock).execute(cast.spf, { ...target, shipmentId: shipment?.id ?? '' });
    case 'RECEIVE': {
      const lines = quantitiesByItem(shipment?.lots ?? []);
      return new ConfirmReceipt(db, new Catalogue(db), clock).execute(cast.director, { ...target, lines });
    }
  }
}

interface Asker {
  readonly finess: string;
  readonly actor: Actor;
  readonly quantity: number;
}

/** @returns undefined when nobody there has reported that item. */
async function askerOf(db: Database, { from, item, weeks }: DemoRequest, cast: DemoCast, taken: readonly string[]): Promise<Asker | undefined> {
  const position = SIMULATED_ITEMS.findIndex((one) => one === item) + 1;
  const isShowcase = from === 'showcase';
  const [short] = isShowcase
    ? await db.run(findShortOfItem, null, position, [], cast.showcase)
    : await db.run(findShortOfItem, from.regionCode, position, taken, null);
  if (!short) return undefined;
  const { finess, directorName, weeklyConsumption } = short;
  const director = playedBy(directorName, { role: 'DIRECTOR', scopeKind: 'ESTABLISHMENT', scopeCode: finess });
  return { finess, actor: isShowcase ? cast.director : director, quantity: weeklyConsumption * weeks };
}

function agentFor({ from }: DemoRequest, cast: DemoCast): Actor {
  const [own] = cast.arsAgent.habilitations;
  if (from === 'showcase' || from.regionCode === own?.scopeCode) return cast.arsAgent;
  return playedBy(AGENT_ELSEWHERE, { role: 'ARS_AGENT', scopeKind: 'REGION', scopeCode: from.regionCode });
}

function playedBy(name: string, habilitation: Habilitation): Actor {
  return { accountId: NOBODY, name, email: '', habilitations: [habilitation] };
}

function clockAt(now: Date, hoursAgo: number): Clock {
  const at = new Date(now.getTime() - hoursAgo * HOUR_MS);
  return { now: () => at };
}

/** @throws {Error} when a step of the demonstration is refused: the scenario is wrong. */
function accepted(outcome: EmergencyRequestOutcome): EmergencyRequest {
  if (outcome.kind !== 'success') throw new Error(`Demonstration request refused: ${JSON.stringify(outcome)}`);
  return outcome.request;
}

function quantitiesByItem(lots: EmergencyRequest['shipments'][number]['lots']): ItemQuantity[] {
  const quantities = new Map<string, number>();
  for (const { item, quantity } of lots) quantities.set(item, (quantities.get(item) ?? 0) + quantity);
  return [...quantities].map(([item, quantity]) => ({ item, quantity }));
}
