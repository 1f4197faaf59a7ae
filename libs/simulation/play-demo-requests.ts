import type { Actor, Habilitation, Scope } from '#access';
import { Catalogue } from '#catalogue';
import { CoverageOfEstablishment, type ItemCoverage } from '#coverage';
import { type Clock, dateInParis, type Database, ReportingWeek } from '#platform';
import {
  ConfirmReceipt, CreateEmergencyRequest, DecideEmergencyRequest, type EmergencyRequest, type EmergencyRequestOutcome,
  type ItemQuantity, MarkShipped, type NamedDonor, PlanShipment,
} from '#resupply';
import { SIMULATED_ITEMS } from './rules/care-profile.js';
import { DEMO_REQUESTS, type DemoRequest, type DemoStep } from './rules/demo/demo-requests.js';
import { findDonors, findShortOfItem } from './store/demo-network-store.js';

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
    const clock = clockAt(now, request.hoursAgo);
    const create = new CreateEmergencyRequest(db, catalogue, new CoverageAt(db, catalogue, clock), clock);
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
      return new DecideEmergencyRequest(db, clock).execute(cast.arsAgent, { ...target, ...(await decisionOf(db, step, request)) });
    case 'PLAN': {
      const plannedFor = dateInParis(clock.now(), 1);
      const expectedDelivery = clockAt(now, -step.arrivesIn).now();
      const plan = { ...target, plannedFor, expectedDelivery, carrier: 'Transport express, 24 h' };
      return new PlanShipment(db, new Catalogue(db), clock).execute(cast.spf, plan);
    }
    case 'SHIP':
      return new MarkShipped(db, clock).execute(cast.spf, { ...target, shipmentId: shipment?.id ?? '' });
    case 'RECEIVE': {
      const lines = quantitiesByItem(shipment?.lots ?? []);
      return new ConfirmReceipt(db, new Catalogue(db), clock).execute(cast.director, { ...target, lines });
    }
  }
}

async function decisionOf(db: Database, step: Extract<DemoStep, { do: 'DECIDE' }>, { finess, regionCode, lines }: EmergencyRequest) {
  const { decision, reason, share } = step;
  const grantedLines = share === undefined ? null : lines.map(({ item, quantity }) => ({ item, quantity: Math.ceil(quantity * share) }));
  const donors: NamedDonor[] = [];
  for (const { item, quantity } of step.fromNeighbours ? lines : []) {
    const found = await db.run(findDonors, regionCode, positionOf(item), finess);
    donors.push(...found.map((donor, rank) => ({ finess: donor.finess, item, quantity: Math.floor((quantity + rank) / found.length) })));
  }
  return { decision, reason, grantedLines, donors: donors.filter((donor) => donor.quantity > 0) };
}

/** The coverage as it was reported when an old request was made; the latest for one of this week. */
class CoverageAt extends CoverageOfEstablishment {
  constructor(db: Database, catalogue: Catalogue, private readonly then: Clock) {
    super(db, catalogue, then);
  }

  override async execute(scope: Scope, finess: string): Promise<ItemCoverage[]> {
    return super.execute(scope, finess, ReportingWeek.lastComplete(this.then.now()));
  }
}

function positionOf(item: string): number {
  return SIMULATED_ITEMS.findIndex((one) => one === item) + 1;
}

interface Asker {
  readonly finess: string;
  readonly actor: Actor;
  readonly quantity: number;
}

/** @returns undefined when nobody there has reported that item. */
async function askerOf(db: Database, { from, item, weeks }: DemoRequest, cast: DemoCast, taken: readonly string[]): Promise<Asker | undefined> {
  const position = positionOf(item);
  const isShowcase = from === 'showcase';
  const [short] = isShowcase
    ? await db.run(findShortOfItem, null, position, [], cast.showcase, 0)
    : await db.run(findShortOfItem, from.regionCode, position, taken, null, from.holding);
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
