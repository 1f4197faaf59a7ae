import { LoadServer } from './environment/server.js';
import { say } from './figures/say.js';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { deadline } from './commands/deadline.js';
import { importWeek } from './commands/import.js';
import { reads } from './commands/reads/reads.js';
import { situation } from './commands/situation.js';
import { security } from './commands/security.js';
import { submit } from './commands/submit.js';

const COMMANDS: Readonly<Record<string, (server: LoadServer, args: readonly string[]) => Promise<void>>> = { submit, situation, reads, import: importWeek, deadline, security };

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  say(`npm run load -- ${Object.keys(COMMANDS).join(' | ')}`);
  process.exit(1);
}
if (!existsSync(join(import.meta.dirname, 'node_modules/undici'))) {
  say('The peers are not installed: npm --prefix tests/load ci');
  process.exit(1);
}
const server = await LoadServer.start();
try {
  await command(server, args);
} finally {
  await server.stop();
}
