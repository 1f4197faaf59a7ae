import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Database } from '#platform';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';

const LIST = `query ($first: Int) { emergencyRequests(first: $first) { totalCount nodes { id reference status urgency reason dueAt waiting { hours }
  establishment { finess name department { name } contacts { name phone } } lines { item { label } quantity allocated received } coverageAtRequest { level }
  history { kind at byName } shipments { reference status lots { lotNumber quantity } received { quantity } } } } }`;

let product: RunningProduct;
let crisisCentre: Caller;

beforeAll(async () => {
  product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
  await laySmallCountry(product.db);
  crisisCentre = await product.signIn('crisis.centre@demo.vigie');
  await product.db.manager.query(
    `WITH asked AS (
       INSERT INTO emergency_request (finess, region_code, department_code, status, urgency, reason, coverage_snapshot, created_at, due_at, status_since,
         created_by, created_by_name)
       SELECT e.finess, e.region_code, e.department_code, 'FORWARDED', 'WITHIN_A_WEEK', 'r', '[]', now(), now(), now(), gen_random_uuid(), 'D'
       FROM establishment e CROSS JOIN generate_series(1, 100) RETURNING id
     ), lines AS (INSERT INTO emergency_request_line (request_id, item_code, position, quantity) SELECT id, 'GOWN', 1, 10 FROM asked)
     INSERT INTO emergency_request_event (request_id, version, kind, from_status, to_status, at, by_account, by_name, role)
     SELECT id, 1, 'SUBMIT', 'DRAFT', 'SUBMITTED', now(), gen_random_uuid(), 'D', 'DIRECTOR' FROM asked`,
  );
});

afterAll(async () => product.stop());

it('a list of whole requests with their establishments costs as many statements for 1 row as for 200', async () => {
  const run = jest.spyOn(product.api.get(Database), 'run');
  const statements: number[] = [];
  for (const first of [1, 25, 200]) {
    run.mockClear();
    const answer = await crisisCentre.ask(LIST, { first });
    expect(answer.errors).toBeUndefined();
    expect(answer.data['emergencyRequests']).toMatchObject({ totalCount: 300, nodes: { length: first } });
    statements.push(run.mock.calls.length);
  }
  // Session, page, count, establishments, contacts; the catalogue is read once in a while.
  expect(Math.max(...statements)).toBeLessThanOrEqual(6);
  expect(statements[1]).toBe(statements[2]);
});

it('a page is never larger than 200 rows, whatever is asked', async () => {
  const answer = await crisisCentre.ask(LIST, { first: 100_000 });
  expect(answer.data['emergencyRequests'].nodes).toHaveLength(200);
});
