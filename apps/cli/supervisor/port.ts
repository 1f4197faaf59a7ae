import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { StartFailure } from '#platform';

/** @throws {StartFailure} when another program already listens on the port, or the port needs more rights. */
export async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer();
  try {
    await listen(probe, port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why = code === 'EACCES' ? 'demande plus de droits' : 'est déjà pris';
    throw new StartFailure(`Le port ${port} ${why} : libérez-le, ou choisissez-en un autre (PORT=${port + 1} npm start).`);
  }
  probe.close();
  await once(probe, 'close');
}

async function listen(probe: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, resolve);
  });
}
