import { setTimeout as pause } from 'node:timers/promises';

/**
 * A fixed number of connections, each sending its next request as soon as it has the last answer, or `pauseMs` later.
 * @returns {Promise<{ latencies: number[], seconds: number, errors: number, firstError: string | undefined }>} latencies in milliseconds.
 */
export async function closedLoop(pool, source, { connections, seconds, pauseMs = 0 }) {
  const latencies = [];
  let errors = 0;
  let firstError;
  const startedAt = performance.now();
  const end = startedAt + seconds * 1_000;
  const one = async () => {
    while (performance.now() < end) {
      const { expected, subject: _subject, ...request } = source();
      const sentAt = performance.now();
      const answer = await pool.request({ method: 'POST', ...request });
      const text = await answer.body.text();
      latencies.push(performance.now() - sentAt);
      if (answer.statusCode !== 200 || !text.includes(expected)) {
        errors += 1;
        firstError ??= `${answer.statusCode} ${text.slice(0, 600)}`;
      }
      if (pauseMs > 0) await pause(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { latencies, seconds: (performance.now() - startedAt) / 1_000, errors, firstError };
}
