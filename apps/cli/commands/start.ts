import { mkdir } from 'node:fs/promises';
import { createQueueBackend, readConfig, StartFailure, type Config } from '#platform';
import { refuseTakenPort } from '../supervisor/port.js';
import { takeOver } from '../supervisor/run-file.js';
import { Supervisor } from '../supervisor/supervisor.js';

/** Runs the product until a signal, then stops it in order. */
export async function start({ watch }: { watch: boolean }): Promise<void> {
  const config = readConfig(process.env);
  await mkdir(config.dataDir, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new StartFailure(`Le dossier ${config.dataDir} ne peut pas être créé (${error.code}) : changez VIGIE_DATA_DIR.`);
  });
  await takeOver(config.dataDir);
  await refuseTakenPort(config.port);
  if (config.redisUrl !== undefined) await refuseAbsentRedis(config);
  await new Supervisor(config, watch).run();
}

async function refuseAbsentRedis(config: Config): Promise<void> {
  const backend = createQueueBackend(config);
  try {
    await backend.available();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFailure(`Redis injoignable (${new URL(config.redisUrl as string).host}) : ${reason}`);
  } finally {
    await backend.close();
  }
}
