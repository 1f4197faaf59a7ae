/** What the browser gives a service worker; the page's own types do not know it. */
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: { waitUntil(done: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'fetch', listener: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}

const worker = self as unknown as Worker;
const SHELL = 'vigie-shell';
const PAGE = '/';
/** A network that does not answer is no network. */
const PATIENCE_MS = 6_000;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

/** Keeps the page's shell, so that it opens without a network. Figures are never kept here: they come from the service or not at all. */
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || /^\/(graphql|api|health|metrics)(\/|$)/.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') event.respondWith(asset(request));
});

async function page(request: Request): Promise<Response> {
  const shell = await caches.open(SHELL);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    // A file opened by its address is not the page.
    if (answer.ok && isPage(answer)) await keepPage(shell, answer.clone());
    return answer;
  } catch (error) {
    const kept = await shell.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

function isPage({ headers }: Response): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') === true;
}

/** A new page names new files: those of the page before are forgotten. */
async function keepPage(shell: Cache, answer: Response): Promise<void> {
  const before = await shell.match(PAGE);
  if (before && (await before.text()) !== (await answer.clone().text())) await caches.delete(SHELL);
  await (await caches.open(SHELL)).put(PAGE, answer);
}

/** Names carry a hash of their content: what is kept is right. */
async function asset(request: Request): Promise<Response> {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && !isPage(answer)) await shell.put(request, answer.clone());
  return answer;
}
