import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from '#platform';

const TIMEOUT_MS = 60_000;

/** Waits until the API says that it can answer. @throws {StartFailure} after a minute. */
export async function waitUntilReady(port: number): Promise<void> {
  const giveUpAt = performance.now() + TIMEOUT_MS;
  while (performance.now() < giveUpAt) {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (response?.ok) return;
    await pause(100);
  }
  throw new StartFailure("L'API n'a pas répondu en une minute.");
}
