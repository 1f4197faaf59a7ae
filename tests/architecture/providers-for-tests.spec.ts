import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../support/source-files.js';

/** Runs a provider of identity: whoever could start one in production would decide who everybody is. */
const PROVIDER = 'oidc-provider';

interface Lock {
  readonly packages: Record<string, { readonly dev?: boolean; readonly dependencies?: Record<string, string>; readonly optionalDependencies?: Record<string, string> }>;
}

async function lock(): Promise<Lock['packages']> {
  return (JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as Lock).packages;
}

test('an installation for production has none', async () => {
  const packages = await lock();
  const installed = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${PROVIDER}`));
  expect(installed.length).toBeGreaterThan(0);
  expect(installed.filter(([, { dev }]) => dev !== true).map(([path]) => path)).toEqual([]);
  const asking = Object.entries(packages).filter(([, { dependencies, optionalDependencies }]) => PROVIDER in { ...dependencies, ...optionalDependencies });
  expect(asking.map(([path]) => path)).toEqual([]);
  // The client, for its part, is installed.
  expect(packages['node_modules/openid-client']?.dev).not.toBe(true);
});

test('nothing that is built or shipped names it', async () => {
  const built = await Promise.all(['apps', 'libs', 'dist'].map(async (folder) => (await readdir(join(ROOT, folder), { recursive: true }).catch(() => [])).map((file) => join(ROOT, folder, file))));
  const files = built.flat().filter((file) => /\.(js|ts|tsx|json)$/.test(file));
  expect(files.length).toBeGreaterThan(500);
  const naming = await Promise.all(files.map(async (file) => ((await readFile(file, 'utf8')).includes(PROVIDER) ? [file] : [])));
  expect(naming.flat()).toEqual([]);
});

test('the images install no dependency of development', async () => {
  for (const app of ['api', 'worker']) expect(await readFile(join(ROOT, `apps/${app}/Dockerfile`), 'utf8')).toMatch(/npm (ci|prune).*--omit=dev/);
});
