import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DockerfileParser, From, type Copy, type Dockerfile } from 'dockerfile-ast';
import { parse } from 'yaml';
import { ROOT } from '../support/source-files.js';

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Record<string, string>;
  readonly depends_on?: Record<string, { readonly condition: string }>;
}

const compose = parse(await readFile(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};
const services = Object.entries(compose.services);
const apps = (await readdir(join(ROOT, 'apps'))).filter((app) => app !== 'web');

describe('docker-compose.yml', () => {
  test('runs PostgreSQL, Redis, a mail sink, the API and the worker', () => {
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(['postgres', 'redis', 'mail', 'api', 'worker']));
    expect(compose.services['postgres']?.image).toBe('postgres:18');
  });

  test('every service has either a pinned image or a Dockerfile that exists', async () => {
    for (const [name, { image, build }] of services) {
      expect([name, image === undefined]).toEqual([name, build !== undefined]);
      if (image !== undefined) expect(image).toMatch(/^[a-z0-9./-]+:[a-z]*\d/);
      if (build) await access(join(ROOT, build.context, build.dockerfile));
    }
  });

  test('waits only for services that exist', () => {
    const waitedFor = services.flatMap(([, service]) => Object.keys(service.depends_on ?? {}));
    expect(waitedFor.filter((name) => !(name in compose.services))).toEqual([]);
  });

  test('holds no secret', () => {
    const passwords = services.flatMap(([, { environment = {} }]) => Object.entries(environment)).filter(([key]) => key.endsWith('PASSWORD'));
    expect(passwords.length).toBeGreaterThan(0);
    expect(passwords.filter(([, value]) => !value.startsWith('${'))).toEqual([]);
  });

  test('gives the processes only settings the product reads', async () => {
    const config = await readFile(join(ROOT, 'libs/platform/config.ts'), 'utf8');
    const names = Object.keys(compose.services['api']?.environment ?? {});
    expect(names.filter((name) => !config.includes(`${name}:`))).toEqual([]);
  });
});

describe.each(apps)('apps/%s/Dockerfile', (app) => {
  async function read(): Promise<Dockerfile> {
    return DockerfileParser.parse(await readFile(join(ROOT, 'apps', app, 'Dockerfile'), 'utf8'));
  }

  function copies(file: Dockerfile): Copy[] {
    return file.getCOPYs();
  }

  test('builds on Node 24 and runs as an ordinary user', async () => {
    const file = await read();
    expect(file.getFROMs().map((from) => from.getImage())).toEqual(['node:24-bookworm-slim', 'node:24-bookworm-slim']);
    const last = file.getInstructions().findLastIndex((instruction) => instruction instanceof From);
    const user = file.getInstructions().slice(last).find((instruction) => instruction.getKeyword() === 'USER');
    expect(user?.getArguments().map(String)).toEqual(['node']);
  });

  test('copies only what exists', async () => {
    const file = await read();
    const stages = file.getFROMs().map((from) => from.getBuildStage());
    for (const copy of copies(file)) {
      const from = copy.getFromFlag()?.getValue();
      if (from !== undefined) expect(stages).toContain(from);
      else for (const source of copy.getArguments().slice(0, -1)) await access(join(ROOT, source.getValue()));
    }
  });

  test('starts the app it is named after', async () => {
    const file = await read();
    const start = [...file.getENTRYPOINTs(), ...file.getCMDs()].map((instruction) => instruction.getArgumentsContent()).join(' ');
    expect(start).toContain(`dist/apps/${app}/main.js`);
    await access(join(ROOT, 'apps', app, 'main.ts'));
  });
});
