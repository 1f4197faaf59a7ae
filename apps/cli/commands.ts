import type { Command } from 'commander';
import { addAccountCommands } from './commands/account.js';
import { addAuditCommands } from './commands/audit.js';
import { addWaveCommands } from './commands/waves.js';
import { withDatabase } from './with-database.js';

/** Declares every command. Its work is loaded when it is called, so that `--help` answers at once. */
export function addCommands(program: Command): void {
  addRunning(program);
  addImports(program);
  addDemo(program);
  addAccountCommands(program, withDatabase);
  addWaveCommands(program, withDatabase);
  addAuditCommands(program, withDatabase);
}

function addRunning(program: Command): void {
  program
    .command('start')
    .description("démarre la base embarquée (sans DATABASE_URL), l'API et le traitement de fond")
    .option('--watch', "redémarre l'API et le traitement de fond quand ils sont reconstruits")
    .action(async (options: { watch?: boolean }) => {
      const { start } = await import('./commands/start.js');
      await start({ watch: options.watch ?? false });
    });
  program
    .command('migrate')
    .description('met la base de données à jour')
    .action(async () => {
      const { migrate } = await import('./commands/migrate.js');
      await migrate();
    });
  program
    .command('doctor')
    .description("vérifie la machine, la base de données, la file d'attente et le retard d'évaluation")
    .action(async () => {
      const { doctor } = await import('./commands/doctor.js');
      await doctor();
    });
  program
    .command('export')
    .description("écrit en CSV les remontées d'une semaine, une ligne par établissement et article")
    .argument('<fichier>', 'fichier CSV à écrire')
    .option('--week <semaine>', 'semaine ISO, par exemple 2026-W47 (la dernière complète par défaut)')
    .option('--region <code>', 'code INSEE de la région (toutes par défaut)')
    .action(async (file: string, options: { week?: string; region?: string }) => {
      const { exportReports } = await import('./commands/export-reports.js');
      await withDatabase(async (context) => exportReports(context, file, options));
    });
}

function addImports(program: Command): void {
  const imports = program.command('import').description('charge un fichier');
  imports
    .command('directory')
    .description("charge l'annuaire des établissements (FINESS+ JSON, extraction FINESS historique, ou CSV avec en-tête)")
    .argument('<fichier>')
    .option('--dry-run', "vérifie tout, n'écrit rien", false)
    .option('--report <fichier>', 'où écrire les lignes refusées et leur raison')
    .option('--wave <code>', 'inscrit ensuite tous les établissements ouverts dans cette vague')
    .option('--from <semaine>', 'première semaine attendue de la vague (la semaine en cours par défaut)')
    .action(async (file: string, options: { dryRun: boolean; report?: string; wave?: string; from?: string }) => {
      const { importDirectory } = await import('./commands/import-directory.js');
      await withDatabase(async (context) => importDirectory(context, file, options));
    });
  imports
    .command('ght')
    .description('charge les groupements hospitaliers de territoire et leur établissement support')
    .argument('<fichier>')
    .option('--dry-run', "vérifie tout, n'écrit rien", false)
    .option('--report <fichier>', 'où écrire les lignes refusées et leur raison')
    .action(async (file: string, options: { dryRun: boolean; report?: string }) => {
      const { importGht } = await import('./commands/import-directory.js');
      await withDatabase(async (context) => importGht(context, file, options));
    });
  imports
    .command('reports')
    .description("charge les remontées d'une semaine de plusieurs établissements (CSV)")
    .argument('<fichier>')
    .option('--dry-run', "vérifie tout, n'écrit rien", false)
    .option('--report <fichier>', 'où écrire les lignes refusées et leur raison (à côté du fichier par défaut)')
    .option('--by <nom>', 'qui répond du fichier : son nom reste sur chaque remontée')
    .action(async (file: string, options: { dryRun: boolean; report?: string; by?: string }) => {
      const { importReports } = await import('./commands/import-reports.js');
      await withDatabase(async (context) => importReports(context, file, options));
    });
}

function addDemo(program: Command): void {
  program
    .command('seed')
    .description('charge le réseau de démonstration et ses comptes (refusé en production)')
    .action(async () => {
      const { seed } = await import('./commands/seed-demo.js');
      await withDatabase(seed);
    });
  program
    .command('simulate')
    .description('écrit des remontées vraisemblables pour les établissements chargés')
    .option('--weeks <nombre>', 'nombre de semaines, jusqu’à la dernière complète', '26')
    .option('--seed <nombre>', 'graine : la même donne les mêmes remontées', '1')
    .action(async (options: { weeks: string; seed: string }) => {
      const { simulate } = await import('./commands/simulate.js');
      await withDatabase(async (context) => simulate(context, { weeks: Number(options.weeks), seed: Number(options.seed) }));
    });
}
