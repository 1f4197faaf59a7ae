import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeCovers, scopeFor } from '#access';
import { recordAudit } from '#audit';
import { Catalogue } from '#catalogue';
import { CoverageOfEstablishment } from '#coverage';
import { CLOCK, type Clock, Database, dateInParis, type Problem, type Transaction } from '#platform';
import { announceRequest } from './announce-request.js';
import { idempotencyKeyProblems, requestProblems } from './rules/check-request.js';
import type { RequestContent } from './rules/emergency-request.js';
import { snapshotOf, type CoverageSnapshotLine } from './rules/snapshot.js';
import { dueAt } from './rules/urgency.js';
import { actingRole } from './rules/visibility.js';
import { findTakenKey, takeKey } from './store/idempotency-store.js';
import { type EstablishmentPlace, findPlace } from './store/place-store.js';
import { insertEvent, insertLines, insertRequest, loadRequest } from './store/request-store.js';
import type { EmergencyRequestOutcome } from './take-step.js';

const OPERATION = 'createEmergencyRequest';

export interface CreateEmergencyRequestInput extends RequestContent {
  readonly finess: string;
  readonly idempotencyKey: string;
}

/** An establishment asks for help: the request is sent to its ARS with the coverage of that moment, frozen. */
@Injectable()
export class CreateEmergencyRequest {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly coverage: CoverageOfEstablishment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, sent: CreateEmergencyRequestInput): Promise<EmergencyRequestOutcome> {
    const scope = scopeFor(actor, 'emergency-request.create');
    const [place] = await this.db.run(findPlace, sent.finess);
    if (!place || !scopeCovers(scope, place)) throw outOfScope();
    const items = (await this.catalogue.items()).map((item) => item.code);
    const problems = [...requestProblems(sent, items), ...idempotencyKeyProblems(sent.idempotencyKey), ...this.closed(place)];
    if (problems.length > 0) return { kind: 'invalid', problems };
    const input = { ...sent, reason: sent.reason.trim() };
    // Read before the transaction: inside one, a second connection could wait for the first forever.
    const snapshot = snapshotOf(await this.coverage.execute(scope, place.finess, null));
    return this.db.transaction(async (tx) => this.write(tx, actor, place, input, snapshot));
  }

  /** The key is taken first: of equal sends at the same time one goes on, the others wait for it and answer like it. */
  private async write(
    tx: Transaction,
    actor: Actor,
    place: EstablishmentPlace,
    input: CreateEmergencyRequestInput,
    snapshot: CoverageSnapshotLine[],
  ): Promise<EmergencyRequestOutcome> {
    const { finess, regionCode, departmentCode } = place;
    const id = randomUUID();
    const now = this.clock.now();
    const [first] = await tx.run(takeKey, finess, input.idempotencyKey, OPERATION, hashOf(input), id, now);
    if (!first) return this.replay(tx, input);
    const role = actingRole(actor, 'SUBMIT', place);
    if (!role) throw outOfScope();
    const { urgency, reason, lines } = input;
    const { accountId, name } = actor;
    const due = dueAt(now, urgency);
    const frozen = JSON.stringify(snapshot);
    await tx.run(insertRequest, id, finess, regionCode, departmentCode, 'SUBMITTED', urgency, reason, frozen, now, due, accountId, name);
    await insertLines(tx, id, lines);
    await tx.run(insertEvent, id, 1, 'SUBMIT', 'DRAFT', 'SUBMITTED', now, accountId, name, role, reason, null, null);
    await announceRequest(tx, { id, finess, regionCode, departmentCode }, ['SUBMITTED']);
    await recordAudit(tx, {
      action: 'emergency-request.submit',
      person: { id: accountId, name },
      role,
      place,
      subject: { kind: 'emergency-request', id },
      detail: { urgency, lines },
      at: now,
    });
    return this.answer(tx, id);
  }

  private async replay(tx: Transaction, input: CreateEmergencyRequestInput): Promise<EmergencyRequestOutcome> {
    const [taken] = await tx.run(findTakenKey, input.finess, input.idempotencyKey);
    if (taken?.operation === OPERATION && taken.requestHash.equals(hashOf(input))) return this.answer(tx, taken.subject);
    const message = 'Cette clé d’envoi a déjà servi pour un autre contenu. Utilisez une clé nouvelle pour un envoi nouveau.';
    return { kind: 'invalid', problems: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: 'idempotencyKey', message }] };
  }

  private async answer(tx: Transaction, id: string): Promise<EmergencyRequestOutcome> {
    const request = await loadRequest(tx, id);
    if (!request) throw new Error(`Idempotency key without its emergency request: ${id}`);
    return { kind: 'success', request, warnings: [] };
  }

  private closed({ closedOn }: EstablishmentPlace): Problem[] {
    if (closedOn === null || closedOn > dateInParis(this.clock.now())) return [];
    return [{ code: 'ESTABLISHMENT_CLOSED', path: 'finess', message: `Cet établissement est fermé depuis le ${closedOn}.` }];
  }
}

/** Fingerprint of what is asked; the order of the lines does not matter. */
function hashOf({ finess, lines, urgency, reason }: CreateEmergencyRequestInput): Buffer {
  const asked = lines.map(({ item, quantity }) => `${item}=${quantity}`).sort();
  return createHash('sha256').update(JSON.stringify([OPERATION, finess, asked, urgency, reason])).digest();
}
