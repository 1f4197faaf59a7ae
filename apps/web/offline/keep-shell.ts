/** Has the browser keep the page for a day without network. Only those who enter reports need it. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/service-worker.js');
    await navigator.serviceWorker.ready;
    // What this page was made of came before the worker: it is handed over.
    const shell = await caches.open('vigie-shell');
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    const own = files.filter((name) => name.startsWith(`${location.origin}/assets/`));
    await Promise.all(['/', ...own].map(async (file) => (await shell.match(file)) ?? (await shell.add(file))));
  } catch {
    // Without it the page still works; it only does not open without a network.
  }
}
