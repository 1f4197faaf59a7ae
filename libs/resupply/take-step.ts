import { type Actor, outOfScope, type Role, scopeFor } from '#access';
import { recordAudit } from '#audit';
import { announceRequest } from './announce-request.js';
import { auditActionOf } from './rules/audit-actions.js';
import { type Database, isUuid, type Problem, type Transaction } from '#platform';
import type { EmergencyRequest } from './rules/emergency-request.js';
import { type EmergencyAction, type EmergencyStatus, permissionOf, stepFor } from './rules/lifecycle.js';
import { actingRole, requestScopeFor, seesRequest } from './rules/visibility.js';
import { advanceRequest, insertEvent, loadRequest, lockRequest } from './store/request-store.js';

/** What every change of a request answers. */
export type EmergencyRequestOutcome =
  | { readonly kind: 'success'; readonly request: EmergencyRequest; readonly warnings: Problem[] }
  | { readonly kind: 'conflict'; readonly current: EmergencyRequest }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** Who does what to which version of a request, when, why. */
export interface IntendedStep {
  readonly actor: Actor;
  readonly action: EmergencyAction;
  readonly id: string;
  readonly expectedVersion: number;
  readonly at: Date;
  readonly reason: string | null;
}

/** What the step itself did; or the problems for which it did nothing. */
export type StepEffect =
  | {
      readonly to: EmergencyStatus;
      readonly warnings?: Problem[];
      readonly shipmentId?: string;
      /** What the step replaced, kept with its event. */
      readonly before?: unknown;
    }
  | { readonly problems: Problem[] };

/**
 * Takes one step of a request's life, all or nothing: perimeter, version and lifecycle are checked under the request's
 * lock, the effect is run, and the step is recorded.
 * @param effect must write nothing when it answers problems.
 * @throws {Refusal} FORBIDDEN when the request is not the actor's to see or to change, or does not exist.
 */
export async function takeStep(
  db: Database,
  step: IntendedStep,
  effect: (tx: Transaction, request: EmergencyRequest) => Promise<StepEffect>,
): Promise<EmergencyRequestOutcome> {
  const { actor, action, id } = step;
  scopeFor(actor, permissionOf(action));
  const visible = requestScopeFor(actor);
  return db.transaction(async (tx) => {
    const [locked] = isUuid(id) ? await tx.run(lockRequest, id) : [];
    const role = locked && seesRequest(visible, locked) ? actingRole(actor, action, locked) : undefined;
    const request = role && (await loadRequest(tx, id));
    if (!request) throw outOfScope();
    if (request.version !== step.expectedVersion) return { kind: 'conflict', current: request };
    const allowed = stepFor(action, request.status)?.to;
    if (!allowed) return { kind: 'invalid', problems: [illegalTransition(action, request.status)] };
    const outcome = await effect(tx, request);
    if ('problems' in outcome) return { kind: 'invalid', problems: outcome.problems };
    if (!allowed.includes(outcome.to)) throw new Error(`${action} from ${request.status} to ${outcome.to} is not in the lifecycle`);
    await record(tx, step, role, request, outcome);
    await announceRequest(tx, request, [request.status, outcome.to]);
    await audit(tx, step, role, request, outcome);
    return { kind: 'success', request: await reload(tx, id), warnings: outcome.warnings ?? [] };
  });
}

type Done = Extract<StepEffect, { to: EmergencyStatus }>;

async function record(tx: Transaction, step: IntendedStep, role: Role, before: EmergencyRequest, done: Done): Promise<void> {
  const { id, action, actor, at, reason } = step;
  const [advanced] = await tx.run(advanceRequest, id, before.version, done.to, at);
  if (!advanced) throw new Error(`Request ${id} changed while locked`);
  const replaced = done.before === undefined ? null : JSON.stringify(done.before);
  const { accountId, name } = actor;
  const { version } = advanced;
  await tx.run(insertEvent, id, version, action, before.status, done.to, at, accountId, name, role, reason, done.shipmentId ?? null, replaced);
}

async function audit(tx: Transaction, { id, action, actor, at }: IntendedStep, role: Role, place: EmergencyRequest, done: Done): Promise<void> {
  const person = { id: actor.accountId, name: actor.name };
  const detail = { from: place.status, to: done.to, version: place.version + 1, shipment: done.shipmentId };
  await recordAudit(tx, { action: auditActionOf(action), person, role, place, subject: { kind: 'emergency-request', id }, detail, at });
}

async function reload(tx: Transaction, id: string): Promise<EmergencyRequest> {
  const request = await loadRequest(tx, id);
  if (!request) throw new Error(`Request ${id} disappeared while locked`);
  return request;
}

const STATUS_NAMES: Record<EmergencyStatus, string> = {
  DRAFT: 'en brouillon',
  SUBMITTED: 'soumise',
  RETURNED: 'renvoyée pour complément',
  REJECTED: 'refusée',
  REDIRECTED: 'réorientée vers une solution régionale',
  FORWARDED: 'transmise à Santé publique France',
  PLANNED: 'planifiée',
  SHIPPED: 'expédiée',
  RECEIVED: 'reçue',
  CANCELLED: 'annulée',
};

function illegalTransition(action: EmergencyAction, status: EmergencyStatus): Problem {
  const message = `La demande est ${STATUS_NAMES[status]} : cette action (${action}) n'est plus, ou pas encore, possible.`;
  return { code: 'ILLEGAL_TRANSITION', path: 'id', message };
}
