import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { readConfig } from '#platform';
import { ROOT } from '../support/source-files.js';

const CANARY = 'cAnary7Qw2Xc9Lp0Vn5Bm8Kd1Sf6Ja3Y';

it.each([
  ['DATABASE_URL', `mysql://vigie:${CANARY}@base/vigie`],
  ['DATABASE_URL', `postgresql://vigie:${CANARY}@ba se/vigie`],
  ['DATABASE_APP_URL', `${CANARY}`],
  ['REDIS_URL', `http://:${CANARY}@file`],
  ['SMTP_URL', `http://u:${CANARY}@mail`],
  ['VIGIE_SECRET', CANARY.slice(0, 20)],
  ['MAIL_FROM', CANARY],
  ['METRICS_TOKEN', `${CANARY} ${CANARY}`],
])('a wrong %s is refused by its name, never by its value', (name, value) => {
  const read = (): unknown => readConfig({ [name]: value });
  expect(read).toThrow(new RegExp(`^Configuration invalide\\. ${name} : `));
  expect(read).not.toThrow(value);
  expect(read).not.toThrow(CANARY.slice(0, 20));
});

it('a process whose database, queue and mail are away says so without their passwords, at every level of its log', async () => {
  const child = fork(join(import.meta.dirname, 'fuzz/fuzzed-api.ts'), [], {
    cwd: ROOT,
    execArgv: ['--import', './tests/support/typescript-loader.js'],
    env: {
      PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', LOG_LEVEL: 'trace', VIGIE_DATA_DIR: process.env['VIGIE_TEST_FILES'],
      DATABASE_URL: `postgresql://vigie:${CANARY}@127.0.0.1:1/vigie`, DATABASE_APP_URL: `postgresql://vigie:${CANARY}@127.0.0.1:1/vigie`,
      REDIS_URL: `redis://:${CANARY}@127.0.0.1:1`, SMTP_URL: `smtp://vigie:${CANARY}@127.0.0.1:1`, VIGIE_SECRET: CANARY,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
  for (let waited = 0; waited < 40_000 && !/ECONNREFUSED/.test(said) && child.exitCode === null; waited += 100) await pause(100);
  await pause(1_000);
  if (child.exitCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  expect(said).toMatch(/ECONNREFUSED/);
  expect(said).not.toContain(CANARY);
  expect(said).not.toContain(encodeURIComponent(CANARY));
}, 60_000);
