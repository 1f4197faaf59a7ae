import { ReportingWeek } from '#platform';
import { simulate as simulateWeeks } from '#simulation';
import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { recordCommand } from '../record-command.js';

const MOST_WEEKS = 520;
const count = new Intl.NumberFormat('fr-FR');

/** Writes simulated reports for the loaded directory, up to the last complete week. */
export async function simulate(context: CommandContext, { weeks, seed }: { weeks: number; seed: number }): Promise<void> {
  const { config, clock, db, say } = context;
  if (config.mode === 'production') throw new CommandFailure('Les remontées simulées sont refusées en mode production.');
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_WEEKS) throw new CommandFailure(`--weeks : un nombre de 1 à ${MOST_WEEKS}.`);
  if (!Number.isSafeInteger(seed)) throw new CommandFailure('--seed : un nombre entier.');
  const now = clock.now();
  const until = ReportingWeek.lastComplete(now);
  const bar = context.progress('Établissements simulés');
  try {
    await recordCommand(db, clock, { action: 'simulation.run', detail: { weeks, seed, until: until.toString() } });
    const result = await simulateWeeks(db, { weeks, seed, now, until, onProgress: (done, total) => bar.update(done, total) });
    if (result.establishments === 0) throw new CommandFailure("Aucun établissement : chargez d'abord un annuaire (vigie import directory).");
    say(
      `${count.format(result.reports)} remontées écrites pour ${count.format(result.establishments)} établissements, ` +
        `de ${until.plus(1 - weeks).toString()} à ${until.toString()}.`,
    );
  } finally {
    bar.end();
  }
}
