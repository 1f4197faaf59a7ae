import type { Command } from 'commander';
import { SYSTEM_SCOPE } from '#access';
import { DEFAULT_COLLECTION } from '#catalogue';
import { EnrolInWave, OpenWave, RollOut, type WaveAudience } from '#directory';
import { ReportingWeek } from '#platform';
import type { CommandContext, RunCommand } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { recordCommand } from '../record-command.js';

interface OpenOptions {
  readonly from: string;
  readonly label?: string;
  readonly regions?: string[];
  readonly finess?: string[];
  readonly ghtSupport?: boolean;
}

/** Declares the commands of the roll-out: who is expected to report, and from which week. */
export function addWaveCommands(program: Command, run: RunCommand): void {
  const waves = program.command('wave').description('vagues de déploiement : quels établissements remontent, à partir de quelle semaine');
  waves
    .command('open')
    .description("ouvre une vague et y inscrit des établissements (tous, sauf si l'on précise lesquels)")
    .argument('<code>')
    .requiredOption('--from <semaine>', 'première semaine attendue, par exemple 2026-W47')
    .option('--label <libellé>', 'libellé de la vague')
    .option('--regions <codes...>', 'seulement ces régions (codes INSEE)')
    .option('--finess <numéros...>', 'seulement ces établissements')
    .option('--ght-support', 'seulement les établissements supports de GHT')
    .action(async (code: string, options: OpenOptions) => run(async (context) => openWave(context, code, options)));
  waves
    .command('progress')
    .description('établissements connectés et attendus, par région')
    .option('--week <semaine>', 'semaine ISO (la dernière complète par défaut)')
    .action(async (options: { week?: string }) => run(async (context) => showRollOut(context, options.week)));
}

export async function openWave(context: CommandContext, code: string, options: OpenOptions): Promise<void> {
  const { db, clock } = context;
  const expectedFrom = parseWeek(options.from);
  const audience = audienceOf(options);
  const result = await db.transaction(async (tx) => {
    const opened = await new OpenWave(db).execute({ code, label: options.label ?? `Vague ${code}`, expectedFrom }, tx);
    if (opened.kind === 'invalid') throw new CommandFailure(opened.problems.map((problem) => problem.message).join(' '));
    const enrolled = await new EnrolInWave(db).execute({ wave: code, audience }, tx);
    if (enrolled.kind === 'unknown-wave') throw new CommandFailure(`Vague inconnue : « ${code} ».`);
    const detail = { expectedFrom: options.from, audience: audience.kind, enrolled: enrolled.enrolled };
    await recordCommand(tx, clock, { action: 'wave.open', subject: { kind: 'wave', id: code }, detail });
    return enrolled;
  });
  context.say(`${result.enrolled} établissements inscrits dans la vague ${code}, attendus à partir de la semaine ${options.from}.`);
  if (result.unknown.length > 0) context.say(`Inconnus ou fermés, non inscrits : ${result.unknown.join(', ')}.`);
}

export async function showRollOut(context: CommandContext, week: string | undefined): Promise<void> {
  const asked = week === undefined ? ReportingWeek.lastComplete(context.clock.now()) : parseWeek(week);
  const regions = await new RollOut(context.db).byRegion(SYSTEM_SCOPE, DEFAULT_COLLECTION, asked);
  context.say(`Semaine ${asked.toString()} : établissements connectés / attendus`);
  for (const region of regions) context.say(`  ${region.regionCode} ${region.regionName} : ${region.connected} / ${region.expected}`);
  const total = (of: (region: (typeof regions)[number]) => number): number => regions.reduce((sum, region) => sum + of(region), 0);
  context.say(`  Total : ${total((region) => region.connected)} / ${total((region) => region.expected)}`);
}

function audienceOf(options: OpenOptions): WaveAudience {
  if (options.ghtSupport) return { kind: 'ght-support' };
  if (options.finess) return { kind: 'list', finess: options.finess };
  return options.regions ? { kind: 'regions', codes: options.regions } : { kind: 'all' };
}

function parseWeek(text: string): ReportingWeek {
  const week = ReportingWeek.parse(text);
  if (!week) throw new CommandFailure(`Semaine invalide : « ${text} ». Exemple : 2026-W47.`);
  return week;
}
