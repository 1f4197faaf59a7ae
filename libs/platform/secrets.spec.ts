import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSecrets, Secrets } from './secrets.js';

const GIVEN = 'a secret given by the environment, long enough';

describe('Keys of the installation', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vigie-secret-'));
  });
  afterEach(async () => rm(dataDir, { recursive: true }));

  it('are 32 bytes, the same for one purpose and different for two', () => {
    const [one, again] = [new Secrets(GIVEN), new Secrets(GIVEN)];
    expect(one.key('totp')).toHaveLength(32);
    expect(again.key('totp')).toEqual(one.key('totp'));
    expect(one.key('recovery-code')).not.toEqual(one.key('totp'));
    expect(new Secrets(`${GIVEN}.`).key('totp')).not.toEqual(one.key('totp'));
  });

  it('come from a secret made once in demonstration, that only the owner reads', async () => {
    const folder = join(dataDir, 'new');
    const first = openSecrets({ secret: undefined, dataDir: folder }).key('totp');
    expect(openSecrets({ secret: undefined, dataDir: folder }).key('totp')).toEqual(first);
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['secret']);
    expect(openSecrets({ secret: undefined, dataDir }).key('totp')).not.toEqual(first);
  });

  it('leave no file when the environment gives the secret', async () => {
    openSecrets({ secret: GIVEN, dataDir }).key('totp');
    expect(await readdir(dataDir)).toEqual([]);
  });
});
