import { createAccount } from '#access';
import { type RunningProduct, startProduct } from '../../../support/running-product.js';
import { settle } from '../../../support/evaluate.js';
import { LONG_AGO } from '../../../support/small-country.js';
import { layData, layEstablishment } from './lay-establishment.js';
import { type Key, KEYS, NOWHERE, SITES } from './places.js';
import { ENDED, PEOPLE, type Person } from './people.js';
import { Speaker } from './speaker.js';
import { nothing, type Subject } from './subject.js';
import { Voices } from './voices.js';

/** Monday morning, before the deadline of 2026-W47: when it is laid, and when it is asked about. */
const LAID_FROM = '2026-11-23T09:00:00+01:00';
const NOW = '2026-11-23T09:42:00+01:00';

const PASSWORD = 'vigie-demo';

/** The country laid and running, with everything each kind of data can have. */
export interface Country {
  readonly product: RunningProduct;
  readonly speaker: Speaker;
  readonly voices: Voices;
  /** What can be named, per establishment; and what cannot, because it does not exist. */
  readonly subjects: Map<Key, Subject>;
  readonly nothing: Subject;
  /** Lays one establishment more, after the others. */
  layLater(key: Key): Promise<void>;
  stop(): Promise<void>;
}

export async function layCountry({ rowSecurity }: { rowSecurity: boolean } = { rowSecurity: true }): Promise<Country> {
  // The matrix asks more at once than any screen may: what an operation costs has its own tests.
  const product = await startProduct({ now: LAID_FROM, worker: false, withoutSecondWall: !rowSecurity, config: { publicUrl: 'https://vigie.example', mostOperationCost: Number.MAX_SAFE_INTEGER } });
  const { db } = product;
  const speaker = await Speaker.to(product.api);
  await db.manager.query(`
    INSERT INTO region (code, name) VALUES ('44', 'Grand Est'), ('32', 'Hauts-de-France');
    INSERT INTO department (code, name, region_code) VALUES ('67', 'Bas-Rhin', '44'), ('57', 'Moselle', '44'), ('59', 'Nord', '32');
    INSERT INTO roll_out_wave (code, label, expected_from) VALUES ('V1', 'Vague 1', '2024-01-01');
  `);
  for (const key of KEYS) await layEstablishment(db, SITES[key]);
  const tokens = new Map<string, string>();
  for (const person of [...PEOPLE, ...ENDED]) {
    await account(product, person);
    tokens.set(person.email, (await product.signIn(person.email)).token ?? '');
  }
  const voices = new Voices(speaker, tokens, () => product.clock.advance({ minutes: 1 / 60 }));
  const subjects = new Map<Key, Subject>();
  await voices.lots();
  const lay = async (keys: readonly Key[]): Promise<void> => {
    for (const [key, subject] of await layData(product, voices, keys)) subjects.set(key, subject);
  };
  await lay(KEYS);
  product.clock.set(NOW);
  await end(product);
  return {
    product,
    speaker,
    voices,
    subjects,
    nothing: nothing(NOWHERE),
    layLater: async (key) => {
      await layEstablishment(db, SITES[key]);
      const director = { email: `director.${key}@demo.vigie`, name: `Personne ${SITES[key].canary}`, habilitations: [{ role: 'DIRECTOR' as const, scopeKind: 'ESTABLISHMENT' as const, scopeCode: SITES[key].finess }] };
      await account(product, director);
      tokens.set(director.email, (await product.signIn(director.email)).token ?? '');
      product.clock.set(LAID_FROM);
      await lay([key]);
      product.clock.set(NOW);
      await settle(db, product.clock);
    },
    stop: async () => {
      speaker.close();
      await product.stop();
    },
  };
}

async function account({ db }: RunningProduct, { email, name, habilitations }: Person): Promise<void> {
  await createAccount(db, { email, name, password: PASSWORD, habilitations: [...habilitations], isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO });
}

/** Takes away what those who are through once had; they keep the session they opened before. */
async function end({ db }: RunningProduct): Promise<void> {
  const emails = (ended: Person['ended']): string[] => ENDED.filter((person) => person.ended === ended).map(({ email }) => email);
  const theirs = 'account_id IN (SELECT id FROM account WHERE email = ANY($1))';
  await db.manager.query(`UPDATE habilitation SET valid_until = '2026-11-23T09:00:00+01:00' WHERE ${theirs}`, [emails('EXPIRED')]);
  await db.manager.query(`DELETE FROM habilitation WHERE ${theirs}`, [emails('REVOKED')]);
  await db.manager.query('UPDATE account SET disabled_at = now() WHERE email = ANY($1)', [emails('DISABLED')]);
}

