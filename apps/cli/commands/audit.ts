import type { Command } from 'commander';
import { type AuditFinding, PurgeTrail, SealTrail, type TrailVerification, VerifyTrail } from '#audit';
import { openSecrets } from '#platform';
import type { CommandContext, RunCommand } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';

const MARK = /^(\d{1,15}):([0-9a-f]{64})$/;
const count = new Intl.NumberFormat('fr-FR');
const instant = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Paris' });

/** Declares the commands of the audit trail. */
export function addAuditCommands(program: Command, run: RunCommand): void {
  const audit = program.command('audit').description('journal d’audit : qui a fait quoi, quand, sur quel périmètre');
  audit
    .command('verify')
    .description('recalcule toutes les empreintes, suit toutes les chaînes et vérifie tous les sceaux ; échoue si quelque chose a changé')
    .option('--seal <numéro:empreinte>', 'un sceau noté hors de la base, qui doit y être encore')
    .action(async (options: { seal?: string }) => run(async (context) => verify(context, options.seal)));
  audit
    .command('purge')
    .description('retire ce qui dépasse la durée de conservation (AUDIT_RETENTION_MONTHS), avec un procès-verbal signé ; le balayage le fait aussi')
    .action(async () => run(async (context) => purge(context)));
}

async function verify({ config, db, say, progress }: CommandContext, seal: string | undefined): Promise<void> {
  const mark = seal === undefined ? undefined : parseMark(seal);
  const secrets = openSecrets(config);
  // What has just been told is sealed first: a trail that nobody serves has no worker to do it.
  await new SealTrail(db, secrets).execute();
  const bar = progress('Journal d’audit');
  const verified = await new VerifyTrail(db, secrets)
    .execute({ mark, onProgress: (entries) => bar.update(entries, entries) })
    .finally(() => bar.end());
  for (const line of summary(verified)) say(line);
  if (verified.findings.length === 0) return;
  for (const found of verified.findings) say(`  ${explain(found)}`);
  throw new CommandFailure(`Journal d’audit altéré\u00A0: ${count.format(verified.findings.length)} anomalie(s).`);
}

async function purge({ config, db, say }: CommandContext): Promise<void> {
  const secrets = openSecrets(config);
  await new SealTrail(db, secrets).execute();
  const removed = await new PurgeTrail(db, secrets, config).execute();
  say(`${count.format(removed)} inscriptions retirées (conservation\u00A0: ${config.auditRetentionMonths} mois).`);
}

function summary({ entries, streams, seals, purgedUntil, lastSeal, findings }: TrailVerification): string[] {
  return [
    `${count.format(entries)} inscriptions dans ${count.format(streams)} chaînes, ${count.format(seals)} sceaux.`,
    ...(purgedUntil === null ? [] : [`Purgé, procès-verbal signé, jusqu’au ${instant.format(purgedUntil)}.`]),
    ...(lastSeal === null ? [] : [`Dernier sceau, à noter hors de la base\u00A0: ${lastSeal.number}:${lastSeal.hash} (${instant.format(lastSeal.sealedAt)}).`]),
    ...(findings.length === 0 ? ['Journal d’audit intact.'] : []),
  ];
}

function explain({ where, seq, at, message }: AuditFinding): string {
  const number = seq === null ? '' : ` n° ${seq}`;
  const date = at === null ? '' : `, ${instant.format(at)}`;
  return `${where}${number}${date}\u00A0: ${message}`;
}

function parseMark(text: string): { number: number; hash: string } {
  const [, number, hash] = MARK.exec(text) ?? [];
  if (number === undefined || hash === undefined) throw new CommandFailure('--seal : un numéro et une empreinte, comme « audit verify » les écrit.');
  return { number: Number(number), hash };
}
