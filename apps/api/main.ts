import { asApplication, InvalidConfigError, readConfig } from '#platform';
import { createApi } from './create-api.js';

async function main(): Promise<void> {
  const config = asApplication(readConfig(process.env));
  const app = await createApi(config);
  app.enableShutdownHooks();
  await app.listen(config.port);
  process.send?.({ ready: true });
  const stop = (): void => void app.close().then(() => process.exit(0));
  // The supervisor is gone: do not stay behind holding the port.
  process.on('disconnect', stop);
}

main().catch((error: unknown) => {
  const message = error instanceof InvalidConfigError ? error.message : `L’API ne démarre pas : ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
