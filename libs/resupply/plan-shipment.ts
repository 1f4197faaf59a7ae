import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Catalogue } from '#catalogue';
import { CLOCK, type Clock, Database, dateInParis, type Problem, type Transaction } from '#platform';
import { allocateFirstExpiredFirstOut, isCalendarDate, type Lot, lockLotsOfItems, reserveLots, type Take } from '#stockpile';
import { checkPlan } from './rules/check-plan.js';
import { optionalReasonProblems } from './rules/check-request.js';
import type { EmergencyRequest } from './rules/emergency-request.js';
import { fulfilmentOf, type LineFulfilment, statusFromShipments, withShipment } from './rules/fulfilment.js';
import { insertShipment } from './store/shipment-store.js';
import { type EmergencyRequestOutcome, type IntendedStep, type StepEffect, takeStep } from './take-step.js';

const LONGEST_CARRIER = 200;

export interface PlanShipmentInput {
  readonly id: string;
  readonly expectedVersion: number;
  /** Absent: what is left to send, first expired first out. */
  readonly lots?: readonly Take[] | null;
  /** Day of departure, "YYYY-MM-DD". */
  readonly plannedFor: string;
  readonly carrier?: string | null;
  /** When it should arrive. */
  readonly expectedDelivery?: Date | null;
  /** Required when the plan leaves the expiry order, or exceeds what was asked. */
  readonly reason?: string | null;
}

/** Santé publique France plans a shipment for a forwarded request, full or partial, and reserves its lots. */
@Injectable()
export class PlanShipment {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: PlanShipmentInput): Promise<EmergencyRequestOutcome> {
    const labels = new Map((await this.catalogue.items()).map((item) => [item.code, item.labelPlural]));
    const { id, expectedVersion } = input;
    const step: IntendedStep = { actor, action: 'PLAN', id, expectedVersion, at: this.clock.now(), reason: input.reason?.trim() || null };
    return takeStep(this.db, step, async (tx, request) => {
      const problems = departureProblems(input, dateInParis(step.at));
      if (problems.length > 0) return { problems };
      return this.plan(tx, request, step, input, (item) => labels.get(item) ?? item);
    });
  }

  private async plan(
    tx: Transaction,
    request: EmergencyRequest,
    step: IntendedStep,
    input: PlanShipmentInput,
    labelOf: (item: string) => string,
  ): Promise<StepEffect> {
    const lines = fulfilmentOf(request);
    const lots = await tx.run(lockLotsOfItems, lines.map((line) => line.item));
    const day = input.plannedFor;
    const takes = input.lots ?? propose(lines, lots, day);
    if (!input.lots && takes.length === 0) return { problems: [nothingToPropose(lines)] };
    const { problems, warnings } = checkPlan({ lines, lots, takes, day, reason: step.reason, labelOf });
    if (problems.length > 0) return { problems };
    const shipmentId = randomUUID();
    const lotIds = takes.map((take) => take.lotId);
    const quantities = takes.map((take) => take.quantity);
    const carrier = input.carrier?.trim() || null;
    await tx.run(insertShipment, shipmentId, request.id, day, carrier, step.reason, step.at, lotIds, quantities, input.expectedDelivery ?? null);
    await reserveLots(tx, takes, shipmentId, { accountId: step.actor.accountId, name: step.actor.name, at: step.at });
    return { to: statusFromShipments(withShipment(request.shipments, shipmentId, 'PLANNED')), warnings, shipmentId };
  }
}

function propose(lines: readonly LineFulfilment[], lots: readonly Lot[], day: string): Take[] {
  return lines.flatMap(({ item, left }) =>
    allocateFirstExpiredFirstOut(lots.filter((lot) => lot.item === item), left, day),
  );
}

function nothingToPropose(lines: readonly LineFulfilment[]): Problem {
  if (lines.every((line) => line.left === 0)) {
    return { code: 'NOTHING_LEFT', path: 'lots', message: 'Tout ce qui était demandé est déjà prévu : choisissez les lots pour envoyer davantage.' };
  }
  return { code: 'OUT_OF_STOCK', path: 'lots', message: 'Aucun lot utilisable ce jour-là pour les articles demandés.' };
}

function departureProblems({ plannedFor, carrier, reason, expectedDelivery }: PlanShipmentInput, today: string): Problem[] {
  const problems = optionalReasonProblems(reason);
  if (!isCalendarDate(plannedFor)) {
    problems.push({ code: 'NOT_A_DATE', path: 'plannedFor', message: "Cette date de départ n'existe pas." });
  } else if (plannedFor < today) {
    problems.push({ code: 'DATE_IN_THE_PAST', path: 'plannedFor', message: 'La date de départ est passée : choisissez aujourd’hui ou plus tard.' });
  }
  if (expectedDelivery && dateInParis(expectedDelivery) < plannedFor) {
    problems.push({ code: 'DELIVERY_BEFORE_DEPARTURE', path: 'expectedDelivery', message: 'La livraison est prévue avant le départ.' });
  }
  if ((carrier?.length ?? 0) > LONGEST_CARRIER) {
    problems.push({ code: 'TEXT_LENGTH', path: 'carrier', message: `Le transporteur se nomme en ${LONGEST_CARRIER} caractères au plus.` });
  }
  return problems;
}
