import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Command } from 'commander';
import { addAccountCommands } from '../../apps/cli/commands/account.js';
import { exportReports } from '../../apps/cli/commands/export-reports.js';
import type { CommandContext } from '../../apps/cli/command-context.js';
import { CommandFailure } from '../../apps/cli/command-failure.js';
import { speakFrench } from '../../apps/cli/french.js';
import { createTestDatabase, TestClock, testConfig, type TestDatabase } from '../support/index.js';

let database: TestDatabase;
let folder: string;
let said: string[] = [];
let context: CommandContext;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), `vigie-test-${process.pid}-commands-`));
  await database.db.manager.query(`
    INSERT INTO region (code, name) VALUES ('44', 'Grand Est'), ('11', 'Île-de-France');
    INSERT INTO department (code, name, region_code) VALUES ('57', 'Moselle', '44'), ('75', 'Paris', '11');
    INSERT INTO establishment (finess, name, region_code, department_code, source)
      VALUES ('570000158', '=HYPERLINK("http://piège")', '44', '57', 'test'), ('750000001', 'Hôpital; Saint-Louis', '11', '75', 'test');
    INSERT INTO weekly_report (finess, week, region_code, department_code, version, stock_on_hand, consumption, received,
        first_submitted_at, submitted_at, on_time, origin, submitted_by_name)
      SELECT finess, '2026-11-16', region_code, department_code, 1, '{1,2,3,4,5,6,7}', '{10,20,30,40,50,60,70}', '{0,0,0,0,0,0,0}',
        now(), now(), true, 'test', 'Test' FROM establishment`);
});

beforeEach(() => {
  context = {
    config: testConfig(database.url),
    clock: new TestClock('2026-11-23T09:00:00+01:00'),
    db: database.db,
    say: (line) => void said.push(line),
    progress: () => ({ update: () => undefined, end: () => undefined }),
  };
});

afterEach(() => {
  said = [];
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

async function exported(options: { week?: string; region?: string }): Promise<string[]> {
  const file = join(folder, 'export.csv');
  await exportReports(context, file, options);
  return (await readFile(file, 'utf8')).trimEnd().split('\n');
}

test('the export gives the last complete week, one line per establishment and item, ready for a spreadsheet', async () => {
  const lines = await exported({});
  expect(lines).toHaveLength(1 + 2 * 7);
  expect(lines[0]).toMatch(/^\uFEFFfiness;etablissement;region;/);
  expect(lines).toContain('750000001;"Hôpital; Saint-Louis";11;75;2026-W47;FFP2_MASK;2;20;0;;');
  expect(said).toEqual([expect.stringMatching(/^14 lignes de la semaine 2026-W47 écrites dans /)]);
});

test('a name that starts like a formula does not run in a spreadsheet', async () => {
  const [, first] = await exported({ region: '44' });
  expect(first).toContain(`"'=HYPERLINK(`);
});

test('an export of one region leaves the others out, and one of an empty week has only headings', async () => {
  expect((await exported({ region: '44' })).slice(1).every((line) => line.startsWith('570000158;'))).toBe(true);
  expect(await exported({ week: '2026-W46' })).toHaveLength(1);
});

test.each([
  [{ week: '2025-W53' }, 'export.csv', /^Semaine inconnue : 2025-W53/],
  [{}, 'absent/export.csv', /^Le fichier .*absent.* ne peut pas être écrit \(ENOENT\)/],
])('an export of %j to %s is refused in one line', async (options, file, line) => {
  const refused = exportReports(context, join(folder, file), options);
  await expect(refused).rejects.toThrow(CommandFailure);
  await expect(exportReports(context, join(folder, file), options)).rejects.toThrow(line);
});

async function account(...args: string[]): Promise<void> {
  const program = speakFrench(new Command());
  addAccountCommands(program, async (work) => work(context));
  await program.parseAsync(['account', 'create', ...args], { from: 'user' });
}

const AGENT = ['--name', 'Agent', '--role', 'ARS_AGENT', '--reason', 'essai'];

test('an account is created once, with a password said once', async () => {
  await account('--email', 'Agent@ars.example', ...AGENT, '--scope', 'REGION', '--code', '44');
  expect(said[1]).toMatch(/^Mot de passe \(affiché une seule fois\) : \S{16}$/);
  const again = account('--email', 'agent@ars.example', ...AGENT, '--scope', 'REGION', '--code', '44');
  await expect(again).rejects.toThrow('Un compte existe déjà pour agent@ars.example.');
});

test.each([
  [['--scope', 'REGION']],
  [['--scope', 'NATION', '--code', '44']],
])('an account with perimeter %j is refused', async (perimeter) => {
  await expect(account('--email', 'x@ars.example', ...AGENT, ...perimeter)).rejects.toThrow(CommandFailure);
});
