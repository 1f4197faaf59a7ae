import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { EMERGENCY_ACTIONS, type EmergencyAction, type EmergencyRequest, type EmergencyRequestOutcome, type EmergencyStatus } from '#resupply';
import { createTestDatabase, TestClock, type TestDatabase } from '../support/index.js';
import { asking, BRENAC, codesOf, createScene, people, SARRELUNE, success, type Scene } from './emergency-request-scene.js';

const clock = new TestClock('2026-11-23T09:42:00+01:00');
let test: TestDatabase;
let scene: Scene;

beforeAll(async () => {
  test = await createTestDatabase();
  scene = await createScene(test.db, clock);
  await scene.stock('GOWN', 'BL-1', '2027-01-31', 1_000_000);
});

afterAll(async () => test.close());

const reason = 'Pour essai';
const plannedFor = '2026-11-24';

type Attempt = (actor: Actor, request: EmergencyRequest) => Promise<EmergencyRequestOutcome>;

const attempts: Record<Exclude<EmergencyAction, 'SUBMIT'>, Attempt> = {
  COMPLETE: async (actor, { id, version }) =>
    scene.update.execute(actor, { id, expectedVersion: version, lines: [{ item: 'CAP', quantity: 1 }], urgency: 'WITHIN_A_WEEK', reason }),
  CANCEL: async (actor, { id, version }) => scene.cancel.execute(actor, { id, expectedVersion: version, reason }),
  FORWARD: async (actor, request) => decide(actor, request, 'FORWARD'),
  REDIRECT: async (actor, request) => decide(actor, request, 'REDIRECT'),
  RETURN: async (actor, request) => decide(actor, request, 'RETURN'),
  REJECT: async (actor, request) => decide(actor, request, 'REJECT'),
  PLAN: async (actor, { id, version }) => scene.plan.execute(actor, { id, expectedVersion: version, plannedFor }),
  SHIP: async (actor, request) => scene.ship.execute(actor, shipmentOf(request)),
  CANCEL_SHIPMENT: async (actor, request) => scene.cancelShipment.execute(actor, { ...shipmentOf(request), reason }),
  RECEIVE: async (actor, { id, version }) =>
    scene.receive.execute(actor, { id, expectedVersion: version, lines: [{ item: 'GOWN', quantity: 100 }] }),
};

async function decide(actor: Actor, { id, version }: EmergencyRequest, decision: 'FORWARD' | 'REDIRECT' | 'RETURN' | 'REJECT') {
  return scene.decide.execute(actor, { id, expectedVersion: version, decision, reason });
}

function shipmentOf({ id, version, shipments }: EmergencyRequest) {
  return { id, expectedVersion: version, shipmentId: shipments[0]?.id ?? randomUUID() };
}

const { director, reporter, neighbour, ars, otherArs, department, crisisCentre, spf, admin } = people;
const everyone = { director, reporter, neighbour, ars, otherArs, department, crisisCentre, spf, admin };

/** How each status is reached, and what may then be done, by whom. */
const paths: [status: EmergencyStatus, steps: [Actor, keyof typeof attempts][], then: Partial<Record<EmergencyAction, Actor[]>>][] = [
  ['SUBMITTED', [], { CANCEL: [director, reporter], FORWARD: [ars], REDIRECT: [ars], RETURN: [ars], REJECT: [ars] }],
  ['RETURNED', [[ars, 'RETURN']], { COMPLETE: [director, reporter], CANCEL: [director, reporter] }],
  ['REJECTED', [[ars, 'REJECT']], {}],
  ['REDIRECTED', [[ars, 'REDIRECT']], {}],
  ['CANCELLED', [[director, 'CANCEL']], {}],
  ['FORWARDED', [[ars, 'FORWARD']], { PLAN: [spf] }],
  ['PLANNED', [[ars, 'FORWARD'], [spf, 'PLAN']], { SHIP: [spf], CANCEL_SHIPMENT: [spf], RECEIVE: [director, reporter] }],
  ['SHIPPED', [[ars, 'FORWARD'], [spf, 'PLAN'], [spf, 'SHIP']], { RECEIVE: [director, reporter] }],
  ['RECEIVED', [[ars, 'FORWARD'], [spf, 'PLAN'], [spf, 'SHIP'], [director, 'RECEIVE']], {}],
];

const ACTIONS = EMERGENCY_ACTIONS.filter((action) => action !== 'SUBMIT');
const FORWARDED_AND_LATER = new Set<EmergencyStatus>(['FORWARDED', 'PLANNED', 'SHIPPED', 'RECEIVED']);
const HOLDERS: Record<keyof typeof attempts, Actor[]> = {
  COMPLETE: [director, reporter], CANCEL: [director, reporter], RECEIVE: [director, reporter],
  FORWARD: [ars], REDIRECT: [ars], RETURN: [ars], REJECT: [ars],
  PLAN: [spf], SHIP: [spf], CANCEL_SHIPMENT: [spf],
};

/** A role that may, but not now, is told so; anyone else is told nothing. */
function expectedAnswer(action: keyof typeof attempts, actor: Actor, status: EmergencyStatus, allowed: Actor[]): string {
  if (allowed.includes(actor)) return 'success';
  if (!HOLDERS[action].includes(actor)) return 'FORBIDDEN';
  if (actor === spf && !FORWARDED_AND_LATER.has(status)) return 'FORBIDDEN';
  // A further plan is legal once planned, only there is nothing left to send.
  return action === 'PLAN' ? 'NOTHING_LEFT' : 'ILLEGAL_TRANSITION';
}

async function reach(steps: [Actor, keyof typeof attempts][]): Promise<EmergencyRequest> {
  let request = await scene.submitted(100);
  for (const [actor, action] of steps) request = success(await attempts[action](actor, request));
  return request;
}

describe.each(paths)('a request that is %s', (status, steps, then) => {
  it('refuses every other action to everyone, unchanged, and takes the listed ones from their roles', async () => {
    let request = await reach(steps);
    expect(request.status).toBe(status);
    const outcomes: string[] = [];
    for (const action of ACTIONS) {
      for (const [name, actor] of Object.entries(everyone)) {
        const expected = expectedAnswer(action, actor, status, then[action] ?? []);
        const answer = await attempts[action](actor, request).then(codesOf, (error: { code: string }) => [error.code]);
        if (answer[0] !== expected) outcomes.push(`${name} ${action}: ${answer.join()} instead of ${expected}`);
        if (expected === 'success') request = await reach(steps);
      }
    }
    expect(outcomes).toEqual([]);
    const history = (await scene.read.find({ everything: NATION, forwarded: NATION }, request.id))?.history.length;
    expect(history).toBe(steps.length + 1);
  });
});

const NATION = { nation: true, regions: [], departments: [], establishments: [] };

describe('whose a request is', () => {
  it('an establishment asks for itself alone: the foreign and the unknown get one answer', async () => {
    const messages = new Set<string>();
    for (const [actor, finess] of [[neighbour, asking().finess], [director, BRENAC], [director, '999999999'], [director, "' OR 1=1"]] as const) {
      const refusal = await scene.create.execute(actor, asking({ finess })).catch((error: Error) => error);
      messages.add(refusal instanceof Error ? refusal.message : 'accepted');
    }
    expect([...messages]).toEqual([expect.stringContaining('Hors de votre périmètre, ou inexistant')]);
    for (const actor of [ars, spf, crisisCentre]) await expect(scene.create.execute(actor, asking())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(codesOf(await scene.create.execute(neighbour, asking({ finess: SARRELUNE })))).toEqual(['success']);
  });

  it('a decision on what does not exist is refused like one outside the perimeter', async () => {
    const request = await scene.submitted();
    const twin = { id: randomUUID(), expectedVersion: 1, decision: 'FORWARD' } as const;
    const missing = await scene.decide.execute(ars, twin).catch((error: Error) => error.message);
    const foreign = await scene.decide.execute(otherArs, { ...twin, id: request.id }).catch((error: Error) => error.message);
    const garbled = await scene.decide.execute(ars, { ...twin, id: '1; DROP TABLE shipment' }).catch((error: Error) => error.message);
    expect(missing).toBe(foreign);
    expect(garbled).toBe(foreign);
  });

  it('Santé publique France learns nothing of a request before it is forwarded', async () => {
    const request = await scene.submitted();
    await expect(attempts.PLAN(spf, request)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(attempts.PLAN(spf, { ...request, version: 7 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a closed establishment asks for nothing', async () => {
    await test.db.manager.query('UPDATE establishment SET closed_on = $1 WHERE finess = $2', ['2026-11-23', SARRELUNE]);
    expect(codesOf(await scene.create.execute(neighbour, asking({ finess: SARRELUNE })))).toEqual(['ESTABLISHMENT_CLOSED']);
    await test.db.manager.query('UPDATE establishment SET closed_on = NULL WHERE finess = $1', [SARRELUNE]);
  });
});

describe('two people at once', () => {
  it('of 50 decisions on one version one wins, the others see the current one', async () => {
    const request = await scene.submitted();
    const decisions = (['REJECT', 'FORWARD'] as const).flatMap((decision) => Array.from({ length: 25 }, () => decision));
    const outcomes = await Promise.all(decisions.map(async (decision) => decide(ars, request, decision)));
    expect(outcomes.filter((outcome) => outcome.kind === 'success')).toHaveLength(1);
    const conflicts = outcomes.filter((outcome) => outcome.kind === 'conflict');
    expect(conflicts).toHaveLength(49);
    expect(conflicts.every(({ current }) => current.version === 2 && current.history.length === 2)).toBe(true);
  });

  it('50 equal sends make one request and get equal answers; the key serves one content only', async () => {
    const sent = asking({ lines: [{ item: 'GOWN', quantity: 5 }, { item: 'CAP', quantity: 6 }] });
    const answers = await Promise.all(Array.from({ length: 50 }, async () => scene.create.execute(director, sent)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { id } = success(answers[0] as EmergencyRequestOutcome);
    const [count] = (await test.db.manager.query(
      `SELECT (SELECT count(*) FROM idempotency_key WHERE key = $1) AS keys, (SELECT count(*) FROM emergency_request_event WHERE request_id = $2) AS events,
              (SELECT count(*) FROM emergency_request_line WHERE request_id = $2) AS lines`,
      [sent.idempotencyKey, id],
    )) as unknown[];
    expect(count).toEqual({ keys: 1, events: 1, lines: 2 });
    expect(codesOf(await scene.create.execute(director, { ...sent, lines: sent.lines.toReversed() }))).toEqual(['success']);
    for (const other of [{ reason: 'Autre motif' }, { urgency: 'WITHIN_A_WEEK' as const }, { lines: sent.lines.slice(1) }]) {
      expect(codesOf(await scene.create.execute(director, { ...sent, ...other }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    }
  });

  it('a refused content does not use up its key', async () => {
    const sent = asking({ lines: [{ item: 'GOWN', quantity: 0 }] });
    expect(codesOf(await scene.create.execute(director, sent))).toEqual(['QUANTITY_NOT_POSITIVE']);
    expect(codesOf(await scene.create.execute(director, { ...sent, lines: [{ item: 'GOWN', quantity: 1 }] }))).toEqual(['success']);
  });

  it('a key used for another operation of the establishment is refused', async () => {
    const sent = asking();
    await test.db.manager.query(
      `INSERT INTO idempotency_key (finess, key, operation, request_hash, subject, created_at) VALUES ($1, $2, 'submitWeeklyReport', '\\x00', 's', now())`,
      [sent.finess, sent.idempotencyKey],
    );
    expect(codesOf(await scene.create.execute(director, sent))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});
