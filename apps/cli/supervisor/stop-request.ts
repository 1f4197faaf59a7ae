const PARENT_CHECK_MS = 500;

/**
 * Resolves when the operator asks for a stop: Ctrl-C, SIGTERM, a closed terminal, or the end of the npm that started us
 * (killed, it cannot forward anything). Later signals change nothing: npm repeats those of the terminal.
 */
export async function stopRequested(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, PARENT_CHECK_MS).unref();
  });
}
