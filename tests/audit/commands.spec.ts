import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Command } from 'commander';
import { recordAudit } from '#audit';
import { addAuditCommands } from '../../apps/cli/commands/audit.js';
import type { CommandContext } from '../../apps/cli/command-context.js';
import { createTestDatabase, TestClock, testConfig, type TestDatabase } from '../support/index.js';

let database: TestDatabase;
const said: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await recordAudit(database.db, { action: 'doctrine.set', person: { id: null, name: 'Alice Roy' }, at: new Date() });
});
afterAll(async () => database.close());

async function run(...words: string[]): Promise<string> {
  const context: CommandContext = {
    config: testConfig(database.url), clock: new TestClock('2026-11-23T09:00:00+01:00'), db: database.db,
    say: (line) => void said.push(line), progress: () => ({ update: () => undefined, end: () => undefined }),
  };
  said.length = 0;
  const program = new Command().exitOverride();
  addAuditCommands(program, async (work) => work(context));
  await program.parseAsync(['audit', ...words], { from: 'user' });
  return said.join('\n');
}

test('says that the trail is intact, and its last seal; fails, saying where, when it is not', async () => {
  const intact = await run('verify');
  expect(intact).toMatch(/1 inscriptions dans 1 chaînes, 1 sceaux[\s\S]*Journal d’audit intact/);
  const [, mark] = /: (\d+:[0-9a-f]{64})/.exec(intact) ?? [];
  expect(await run('verify', '--seal', mark ?? '')).toContain('intact');
  await expect(run('verify', '--seal', `1:${'0'.repeat(64)}`)).rejects.toThrow('altéré');
  await database.db.manager.query(`ALTER TABLE audit_entry DISABLE TRIGGER USER; UPDATE audit_entry SET person_name = 'Autre'; ALTER TABLE audit_entry ENABLE TRIGGER USER`);
  await expect(run('verify')).rejects.toThrow('altéré');
  expect(said.join('\n')).toMatch(/nation n° 1.*l’inscription n’est plus celle qui a été écrite/);
  expect(await run('purge')).toContain('0 inscriptions retirées');
});
