import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asSystem, currentWork, type Database, statement } from '#platform';
import { connectAsApplication, showing } from '../support/application-database.js';
import { createTestDatabase, type TestDatabase } from '../support/index.js';
import { HAGUENAU, laySmallCountry, LILLE, STRASBOURG } from '../support/small-country.js';

const seen = statement<[], { finess: string }>('wall-seen', 'SELECT finess FROM establishment ORDER BY finess');
const slowly = statement<[seconds: number], { finess: string }>('wall-seen-slowly', 'SELECT finess FROM establishment, pg_sleep($1) ORDER BY finess');
const setting = statement<[], { rows: string | null }>('wall-setting', `SELECT nullif(current_setting('vigie.rows', true), '') AS rows`);
const broken = statement<[], never>('wall-broken', 'SELECT 1 / (SELECT count(*) FROM establishment WHERE finess IS NULL)');
const wrong = statement<[], never>('wall-wrong', 'SELECT nothing FROM nowhere');

const of = (finess: string): string => `person|00000000-0000-4000-8000-000000000001|||${finess}`;

describe('What a connection shows ends with the statement it was said for', () => {
  let database: TestDatabase;
  let app: Database;

  beforeAll(async () => {
    database = await createTestDatabase();
    await laySmallCountry(database.db);
    // One connection: whoever comes next has the one that was just used.
    app = await connectAsApplication(database.url, 1);
  });

  afterAll(async () => {
    await app.source.destroy();
    await database.close();
  });

  const see = async (): Promise<string[]> => (await app.run(seen)).map(({ finess }) => finess);

  it('shows nothing to nobody, on a fresh connection and on a used one', async () => {
    expect(await see()).toEqual([]);
    expect(await showing(of(STRASBOURG), see)).toEqual([STRASBOURG]);
    expect(await see()).toEqual([]);
    expect(await app.run(setting)).toEqual([{ rows: null }]);
  });

  it('leaves nothing to the driver’s own queries on the same connection', async () => {
    await showing(of(STRASBOURG), see);
    expect((await app.pool.query('SELECT finess FROM establishment')).rows).toEqual([]);
    expect((await app.pool.query(`SELECT nullif(current_setting('vigie.rows', true), '') AS rows`)).rows).toEqual([{ rows: null }]);
  });

  it.each([['fails half-way', broken], ['cannot even be read', wrong]])('leaves nothing after a statement that %s', async (_label, failing) => {
    await expect(showing(of(STRASBOURG), async () => app.run(failing))).rejects.toThrow(/division by zero|does not exist/);
    expect(await see()).toEqual([]);
    expect(await showing(of(LILLE), see)).toEqual([LILLE]);
  });

  it('holds for a whole transaction, whatever becomes of it, and not longer', async () => {
    const twice = await showing(of(HAGUENAU), async () => app.transaction(async (tx) => [await tx.run(seen), await tx.run(seen)]));
    expect(twice).toEqual([[{ finess: HAGUENAU }], [{ finess: HAGUENAU }]]);
    expect(await see()).toEqual([]);
    const failed = showing(of(HAGUENAU), async () => app.transaction(async (tx) => {
      expect(await tx.run(seen)).toEqual([{ finess: HAGUENAU }]);
      await tx.run(broken);
    }));
    await expect(failed).rejects.toThrow('division by zero');
    expect(await see()).toEqual([]);
    await expect(showing(of(HAGUENAU), async () => app.transaction(async (tx) => tx.run(wrong)))).rejects.toThrow('does not exist');
    expect(await showing(of(LILLE), see)).toEqual([LILLE]);
    expect(await see()).toEqual([]);
  });

  it('holds for each statement of a session, as the person it is asked for', async () => {
    await showing(of(STRASBOURG), async () => app.session(async (session) => {
      expect(await session.run(seen)).toEqual([{ finess: STRASBOURG }]);
      expect((await session.client.query('SELECT finess FROM establishment')).rows).toEqual([]);
      expect(await session.transaction(async (tx) => tx.run(seen))).toEqual([{ finess: STRASBOURG }]);
    }));
    expect(await see()).toEqual([]);
  });

  it('follows who is known when the statement is sent', async () => {
    await showing('', async () => {
      expect(await see()).toEqual([]);
      const work = currentWork();
      if (work) work.rowSettings = of(LILLE);
      expect(await see()).toEqual([LILLE]);
      expect(await asSystem(see)).toHaveLength(3);
      expect(await see()).toEqual([LILLE]);
    });
  });

  it('keeps fifty people apart who ask at the same time, over few connections', async () => {
    const few = await connectAsApplication(database.url, 5);
    const all = [STRASBOURG, HAGUENAU, LILLE];
    try {
      const answers = await Promise.all(Array.from({ length: 50 }, async (_, number) => {
        const mine = all[number % 3] as string;
        return showing(of(mine), async () => {
          await pause(number % 5);
          if (number % 7 === 0) await few.run(broken).catch(() => undefined);
          const rows = number % 2 === 0
            ? await few.transaction(async (tx) => [...(await tx.run(seen)), ...(await tx.run(slowly, 0.005))])
            : [...(await few.run(slowly, 0.005)), ...(await few.run(seen))];
          return rows.every(({ finess }) => finess === mine) && rows.length === 2;
        });
      }));
      expect(answers).toEqual(Array.from({ length: 50 }, () => true));
    } finally {
      await few.source.destroy();
    }
  });
});
