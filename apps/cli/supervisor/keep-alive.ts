import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres, StartFailure, type EmbeddedPostgres } from '#platform';

const CHECK_EVERY_MS = 500;

/** The embedded server under watch: started again when it is killed, until it is stopped. */
export interface KeptServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the embedded server and restarts it on the same address when its process dies. */
export async function keepEmbeddedPostgres(
  dataDir: string,
  say: (line: string) => void,
  onGivingUp: (failure: StartFailure) => void,
): Promise<KeptServer> {
  let server: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir });
  const { url } = server;
  let isStopping = false;

  const watch = async (): Promise<void> => {
    while (!isStopping) {
      await pause(CHECK_EVERY_MS, undefined, { ref: false });
      if (isStopping || (await server.isAlive())) continue;
      say("PostgreSQL s'est arrêté, redémarrage.");
      server = await startEmbeddedPostgres({ dataDir });
      if (server.url !== url) throw new StartFailure('Le port de PostgreSQL a été pris pendant son arrêt : relancez npm start.');
      say('PostgreSQL a redémarré.');
    }
  };
  const watching = watch().catch((error: unknown) => {
    onGivingUp(error instanceof StartFailure ? error : new StartFailure(String(error)));
  });

  return {
    url,
    stop: async () => {
      isStopping = true;
      await Promise.race([watching, pause(CHECK_EVERY_MS + 100)]);
      await server.stop();
    },
  };
}
