import { randomUUID } from 'node:crypto';
import type { Actor, Role, ScopeKind } from '#access';
import { Catalogue } from '#catalogue';
import { CoverageOfEstablishment } from '#coverage';
import type { Database } from '#platform';
import {
  CancelEmergencyRequest,
  CancelShipment,
  ConfirmReceipt,
  CreateEmergencyRequest,
  type CreateEmergencyRequestInput,
  DecideEmergencyRequest,
  type EmergencyRequest,
  type EmergencyRequestOutcome,
  type EmergencyStatus,
  FindNeighbours,
  MarkShipped,
  PlanShipment,
  ProposeLots,
  ReadEmergencyRequests,
  ReadShipments,
  requestScopeFor,
  UpdateEmergencyRequest,
} from '#resupply';
import { type Lot, ReadStockpile, ReceiveLot } from '#stockpile';
import type { TestClock } from '../support/index.js';

export const METZ = '570009991';
export const SARRELUNE = '570000026';
export const BRENAC = '330000019';

function person(name: string, role: Role, scopeKind: ScopeKind, scopeCode: string | null): Actor {
  return { accountId: randomUUID(), name, email: `${role.toLowerCase()}@example.fr`, habilitations: [{ role, scopeKind, scopeCode }] };
}

/** Everyone the circuit needs, and the twin of each who must be refused. */
export const people = {
  director: person('Claire Aubertin', 'DIRECTOR', 'ESTABLISHMENT', METZ),
  reporter: person('Luc Remy', 'REPORTER', 'ESTABLISHMENT', METZ),
  neighbour: person('Paul Klein', 'DIRECTOR', 'ESTABLISHMENT', SARRELUNE),
  ars: person('Hélène Marchal', 'ARS_AGENT', 'REGION', '44'),
  otherArs: person('Jean Etcheverry', 'ARS_AGENT', 'REGION', '75'),
  department: person('Anne Muller', 'DT_AGENT', 'DEPARTMENT', '57'),
  crisisCentre: person('Marc Petit', 'CRISIS_CENTRE', 'NATION', null),
  spf: person('Yann Le Goff', 'SPF', 'NATION', null),
  admin: person('Eve Morel', 'ADMIN', 'NATION', null),
} as const;

/** Three establishments in two regions, an empty stockpile, and the product's use cases on them. */
export async function createScene(db: Database, clock: TestClock): Promise<Scene> {
  await db.manager.query(`
    INSERT INTO region (code, name) VALUES ('44', 'Grand Est'), ('75', 'Nouvelle-Aquitaine') ON CONFLICT DO NOTHING;
    INSERT INTO department (code, name, region_code) VALUES ('57', 'Moselle', '44'), ('33', 'Gironde', '75') ON CONFLICT DO NOTHING;
    INSERT INTO establishment (finess, name, region_code, department_code, source) VALUES
      ('${METZ}', 'CH de Valmont', '44', '57', 'test'),
      ('${SARRELUNE}', 'CH de Sarrelune', '44', '57', 'test'),
      ('${BRENAC}', 'CHU de Brénac', '75', '33', 'test');
  `);
  const use = useCases(db, clock);
  return { ...use, ...deliveries(use), ...shortcuts(use) };
}

function useCases(db: Database, clock: TestClock) {
  const catalogue = new Catalogue(db, clock);
  return {
    create: new CreateEmergencyRequest(db, catalogue, new CoverageOfEstablishment(db, catalogue, clock), clock),
    update: new UpdateEmergencyRequest(db, catalogue, clock),
    cancel: new CancelEmergencyRequest(db, clock),
    decide: new DecideEmergencyRequest(db, clock),
    plan: new PlanShipment(db, catalogue, clock),
    ship: new MarkShipped(db, clock),
    cancelShipment: new CancelShipment(db, clock),
    receive: new ConfirmReceipt(db, catalogue, clock),
    read: new ReadEmergencyRequests(db),
    neighbours: new FindNeighbours(db, catalogue, clock),
    lots: new ProposeLots(db, new ReadStockpile(db, catalogue, clock), clock),
    shipments: new ReadShipments(db, clock),
    receiveLot: new ReceiveLot(db, catalogue, clock),
    stockpile: new ReadStockpile(db, catalogue, clock),
  };
}

type UseCases = ReturnType<typeof useCases>;
export type Scene = UseCases & ReturnType<typeof deliveries> & ReturnType<typeof shortcuts>;

function deliveries(use: UseCases) {
  return {
    async stock(item: string, lotNumber: string, expiresOn: string | null, quantity: number): Promise<Lot> {
      const site = 'Plateforme Est';
      const outcome = await use.receiveLot.execute(people.spf, { item, lotNumber, site, expiresOn, quantity, idempotencyKey: randomUUID() });
      if (outcome.kind !== 'success') throw new Error(JSON.stringify(outcome));
      return outcome.lot;
    },
    async stockOf(item: string): Promise<{ usable: number; reserved: number }> {
      const { items } = await use.stockpile.overview();
      const line = items.find((one) => one.item === item);
      return { usable: line?.usable ?? 0, reserved: line?.reserved ?? 0 };
    },
  };
}

function shortcuts(use: UseCases) {
  const submitted = async (quantity = 9_200, item = 'GOWN', finess = METZ): Promise<EmergencyRequest> =>
    success(await use.create.execute(directorOf(finess), asking({ finess, lines: [{ item, quantity }] })));
  const forwarded = async (quantity = 9_200, item = 'GOWN'): Promise<EmergencyRequest> => {
    const { id, version } = await submitted(quantity, item);
    return success(await use.decide.execute(people.ars, { id, expectedVersion: version, decision: 'FORWARD' }));
  };
  return {
    submitted,
    forwarded,
    async seenBy(actor: Actor, id: string): Promise<EmergencyStatus | undefined> {
      return (await use.read.find(requestScopeFor(actor), id))?.status;
    },
  };
}

function directorOf(finess: string): Actor {
  return person('Directrice', 'DIRECTOR', 'ESTABLISHMENT', finess);
}

export function asking(other: Partial<CreateEmergencyRequestInput> = {}): CreateEmergencyRequestInput {
  return {
    finess: METZ,
    lines: [{ item: 'GOWN', quantity: 9_200 }],
    urgency: 'WITHIN_72_HOURS',
    reason: 'Cluster en médecine B depuis le 12 novembre ; livraison repoussée au 11 décembre.',
    idempotencyKey: randomUUID(),
    ...other,
  };
}

export function success(outcome: EmergencyRequestOutcome): EmergencyRequest {
  if (outcome.kind !== 'success') throw new Error(JSON.stringify(outcome));
  return outcome.request;
}

/** The codes of what is wrong or warned about, or the kind of another answer. */
export function codesOf(outcome: EmergencyRequestOutcome): string[] {
  if (outcome.kind === 'invalid') return outcome.problems.map((problem) => problem.code);
  return outcome.kind === 'success' ? ['success', ...outcome.warnings.map((warning) => warning.code)] : [outcome.kind];
}
