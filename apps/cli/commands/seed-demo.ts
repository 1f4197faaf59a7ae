import type { CommandContext } from '../command-context.js';
import { CommandFailure } from '../command-failure.js';
import { seedDemo } from './seed.js';

export async function seed({ config, clock, db, progress, say }: CommandContext): Promise<void> {
  if (config.mode === 'production') throw new CommandFailure('Le réseau de démonstration est refusé en mode production.');
  const bar = progress('Réseau de démonstration');
  try {
    await seedDemo(db, { mode: config.mode, clock, onProgress: (done, total) => bar.update(done, total) });
  } finally {
    bar.end();
  }
  say('Réseau de démonstration chargé.');
}
