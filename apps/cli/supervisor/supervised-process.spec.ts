import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { StartFailure } from '#platform';
import { SupervisedProcess } from './supervised-process.js';

const SERVES = 'process.send({ ready: true }); setInterval(() => undefined, 1000);';

let folder: string;
let said: string[] = [];
let failures: StartFailure[] = [];
let supervised: SupervisedProcess;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), `vigie-test-${process.pid}-supervised-`));
  said = [];
  failures = [];
});

afterEach(async () => {
  await supervised.stop();
  await rm(folder, { recursive: true, force: true });
});

async function supervise(program: string): Promise<SupervisedProcess> {
  const script = join(folder, 'part.mjs');
  await writeFile(script, program);
  supervised = new SupervisedProcess({
    label: 'la partie',
    script,
    env: {},
    logFile: join(folder, 'part.log'),
    say: (line) => void said.push(line),
    onPidChange: () => undefined,
    onGivingUp: (failure) => void failures.push(failure),
  });
  return supervised;
}

test('it has started once the process says that it serves, and stops on request', async () => {
  const part = await supervise(`console.log('hello'); ${SERVES}`);
  await part.start();
  const pid = part.pid as number;
  expect(process.kill(pid, 0)).toBe(true);
  await part.stop();
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
  expect(await readFile(join(folder, 'part.log'), 'utf8')).toBe('hello\n');
  expect({ said, failures }).toEqual({ said: [], failures: [] });
});

test('a process that ends again and again before it has served is given up, in one line', async () => {
  const part = await supervise('process.exit(3);');
  await expect(part.start()).rejects.toThrow(/^Arrêts répétés : la partie \(code 3\)\. Détails dans .*part\.log$/);
  expect(failures).toHaveLength(1);
  expect(said).toHaveLength(4);
});

test('a process that says why it cannot start is not started again', async () => {
  const part = await supervise("process.send({ failure: 'Une raison.' }, () => process.exit(1));");
  await expect(part.start()).rejects.toThrow(new StartFailure('Une raison.'));
  expect(said).toEqual([]);
});

test('a process that served is started again however often it is killed', async () => {
  const part = await supervise(SERVES);
  await part.start();
  for (let kills = 1; kills <= 2; kills += 1) {
    const killed = part.pid as number;
    await pause(2_100);
    process.kill(killed, 'SIGKILL');
    while (part.pid === killed) await pause(20);
    expect(said.at(-1)).toMatch(/^Arrêt inattendu : la partie \(SIGKILL\)\. Redémarrage/);
  }
  expect(failures).toEqual([]);
});
