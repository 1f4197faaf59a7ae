import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry, STRASBOURG } from '../support/small-country.js';

const COVERAGE = `{ coverage(finess: "${STRASBOURG}") { level } }`;

describe('What a person may do ends when it is taken away', () => {
  let product: RunningProduct;
  let director: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    director = await product.signIn('director.strasbourg@demo.vigie');
  });

  afterAll(async () => product.stop());

  async function codeOf(caller: Caller): Promise<string | undefined> {
    return (await caller.ask(COVERAGE)).errors?.[0]?.extensions.code;
  }

  it('when a habilitation ends, and comes back with it', async () => {
    expect(await codeOf(director)).toBeUndefined();
    await product.db.manager.query(`UPDATE habilitation SET valid_until = '2026-11-23T09:00:00+01:00' WHERE scope_code = $1 AND role = 'DIRECTOR'`, [STRASBOURG]);
    await eventually(async () => expect(await codeOf(director)).toBe('FORBIDDEN'), 1_500);
    await product.db.manager.query(`UPDATE habilitation SET valid_until = NULL WHERE scope_code = $1`, [STRASBOURG]);
    await eventually(async () => expect(await codeOf(director)).toBeUndefined(), 1_500);
  });

  it('when a habilitation is put off to a day to come, and not a moment before that day', async () => {
    await product.db.manager.query(`UPDATE habilitation SET valid_from = '2026-11-23T10:00:00+01:00' WHERE scope_code = $1 AND role = 'DIRECTOR'`, [STRASBOURG]);
    await eventually(async () => expect(await codeOf(director)).toBe('FORBIDDEN'), 1_500);
    product.clock.advance({ minutes: 30 });
    await eventually(async () => expect(await codeOf(director)).toBeUndefined(), 3_500);
  });

  it('when the account is disabled, for that person only', async () => {
    const neighbour = await product.signIn('reporter.strasbourg@demo.vigie');
    expect(await codeOf(neighbour)).toBeUndefined();
    await product.db.manager.query(`UPDATE account SET disabled_at = now() WHERE email = 'director.strasbourg@demo.vigie'`);
    await eventually(async () => expect(await codeOf(director)).toBe('UNAUTHENTICATED'), 1_500);
    expect(await codeOf(neighbour)).toBeUndefined();
    await product.db.manager.query(`UPDATE account SET disabled_at = NULL`);
    await eventually(async () => expect(await codeOf(director)).toBeUndefined(), 1_500);
  });

  it('when the session is over', async () => {
    product.clock.advance({ hours: 13 });
    await eventually(async () => expect(await codeOf(director)).toBe('UNAUTHENTICATED'), 6_000);
  });

  it('also when the database could not be heard for a while', async () => {
    const reporter = await product.signIn('reporter.strasbourg@demo.vigie');
    expect(await codeOf(reporter)).toBeUndefined();
    await product.db.manager.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vigie-listener' AND datname = current_database()`);
    await product.db.manager.query(`DELETE FROM habilitation WHERE role = 'REPORTER'`);
    await eventually(async () => expect(await codeOf(reporter)).toBe('FORBIDDEN'), 1_500);
  });
});
