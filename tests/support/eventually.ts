import { setTimeout as pause } from 'node:timers/promises';

/** Repeats an expectation about work done in the background until it holds; fails with its last error after 15 s. */
export async function eventually(expectation: () => Promise<void>, within = 15_000): Promise<void> {
  const end = performance.now() + within;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(50);
    }
  }
}
