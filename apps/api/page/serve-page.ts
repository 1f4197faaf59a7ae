import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, RequestHandler } from 'express';
import sirv from 'sirv';
import type { Config } from '#platform';

/** Beside the built API; run from its sources, the API finds the page in the build. */
const PAGE_FOLDER = ['../../../web', '../../../dist/web'].map((path) => join(import.meta.dirname, path)).find((path) => existsSync(path)) ?? '';
const OTHER_DOORS = /^\/(graphql|api|health|metrics|\.well-known\/oauth-authorization-server)(\/|$)/;
const MISSING = 'La page n’est pas construite : lancez `npm run build`, puis redémarrez. L’API répond à POST /graphql.\n';

const NO_FILE = 'Ce fichier n’existe pas, ou plus : rechargez la page.\n';

/**
 * The built page: files from the disk, compressed at build time; any other address of a browser is the page itself, which knows
 * its own addresses.
 */
export function servePage(config: Config, folder = PAGE_FOLDER): RequestHandler[] {
  // What the other doors answer is someone's: nothing on the way keeps it, whether there is a page or not.
  const keptByNobody: RequestHandler = (req, res, next) => {
    if (OTHER_DOORS.test(req.path)) res.setHeader('Cache-Control', 'no-store');
    next();
  };
  if (!existsSync(join(folder, 'index.html'))) {
    return [keptByNobody, (req, res, next) => (asksForPage(req) ? void res.status(503).type('text/plain; charset=utf-8').setHeader('Cache-Control', 'no-store').send(MISSING) : next())];
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace('data-theme="etat"', `data-theme="${config.theme}"`);
  // Names of assets carry a hash of their content: they never change under a name.
  const files = sirv(folder, {
    gzip: true,
    brotli: true,
    setHeaders: (res, path) => {
      res.setHeader('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return [
    keptByNobody,
    (req, res, next) => (asksForPage(req) && req.path !== '/' && req.path !== '/index.html' ? files(req, res, next) : next()),
    // The page is no script: an older page that asks for its own files must hear that they are gone.
    (req, res, next) => (asksForPage(req) && req.path.startsWith('/assets/') ? void res.status(404).type('text/plain; charset=utf-8').setHeader('Cache-Control', 'no-store').send(NO_FILE) : next()),
    (req, res, next) => (asksForPage(req) ? void res.type('text/html; charset=utf-8').setHeader('Cache-Control', 'no-store').send(page) : next()),
  ];
}

function asksForPage(req: Request): boolean {
  return (req.method === 'GET' || req.method === 'HEAD') && !OTHER_DOORS.test(req.path);
}
