import { setTimeout as pause } from 'node:timers/promises';

/**
 * Arrivals at a given rate, whether or not earlier ones were answered; a latency counts from the moment its request was
 * due, so that a server that falls behind is not spared its queue. One accepted request in `told` is told at once, for
 * others to follow what becomes of it.
 */
export async function openLoop(pool, source, { rate, seconds, told = 1 }, tell) {
  const latencies = [];
  let errors = 0;
  let firstError;
  const inFlight = new Set();
  const startedAt = performance.now();
  const total = Math.floor(rate * seconds);
  const send = async (dueAt, number) => {
    const { expected, subject, ...request } = source();
    try {
      const answer = await pool.request({ method: 'POST', ...request });
      const text = await answer.body.text();
      latencies.push(performance.now() - dueAt);
      if (answer.statusCode === 200 && text.includes(expected)) {
        if (number % told === 0) tell({ subject, at: Date.now() });
        return;
      }
      firstError ??= `${answer.statusCode} ${text.slice(0, 600)}`;
    } catch (error) {
      firstError ??= String(error);
    }
    errors += 1;
  };
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1_000) * rate) + 1);
    for (; sent < due; sent += 1) {
      const request = send(startedAt + (sent / rate) * 1_000, sent).finally(() => inFlight.delete(request));
      inFlight.add(request);
    }
    await pause(1);
  }
  await Promise.all(inFlight);
  return { latencies, seconds: (performance.now() - startedAt) / 1_000, errors, firstError };
}
