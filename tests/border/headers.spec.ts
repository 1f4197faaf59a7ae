import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/source-files.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { type DoorAnswer, knock } from './door-client.js';

const JSON_BODY = { 'Content-Type': 'application/json' };
/** One of every kind of door and of answer. */
const DOORS: readonly [name: string, method: string, path: string, headers: Record<string, string>, body?: string][] = [
  ['the page', 'GET', '/', {}],
  ['an address of the page', 'GET', '/demandes/1', {}],
  ['a file of the page', 'GET', '/favicon.svg', {}],
  ['the worker of the page', 'GET', '/service-worker.js', {}],
  ['a file that is gone', 'GET', '/assets/entry-0000.js', {}],
  ['an operation', 'POST', '/graphql', JSON_BODY, '{"query":"{ product { name } }"}'],
  ['an operation that fails', 'POST', '/graphql', JSON_BODY, '{"query":"{ nothing }"}'],
  ['a refused method', 'GET', '/graphql', {}],
  ['cut JSON', 'POST', '/graphql', JSON_BODY, '{'],
  ['a file of somebody', 'GET', '/api/v1/shipments/1/delivery-note.pdf', {}],
  ['nothing', 'GET', '/api/nothing', {}],
  ['health', 'GET', '/health/ready', {}],
  ['metrics', 'GET', '/metrics', {}],
];

const POLICY = [
  "default-src 'none'", "script-src 'self'", "script-src-attr 'none'",
  "style-src 'self' 'sha256-HzhUjVBe6Oi2wcxUM7bmy2Rp9VdLMHYDdYr9MalNmOY=' 'sha256-xVQ4mcypV0CvOtZpQgVcKpcoNvdUkR9BrwZBrtBbU+w='", "style-src-attr 'none'",
  "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "object-src 'none'", "base-uri 'none'",
  "form-action 'self'", "frame-ancestors 'none'",
].join(';');

const EVERYWHERE = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/** Where an address of another site may stand in what we serve, and why: none of it is loaded. */
const NAMED_ORIGINS = new Map([
  ['http://www.w3.org', 'names of SVG and XML vocabularies'],
  ['http://schemas.openxmlformats.org', 'names of the vocabularies of XLSX'],
  ['http://schemas.microsoft.com', 'names of the vocabularies of XLSX'],
  ['https://reactrouter.com', 'text of an error of the router'],
  ['https://react.dev', 'text of an error of React'],
  ['https://github.com', 'text of an error of a library'],
  ['https://docs.tsafe.dev', 'text of an error of a library'],
  ['https://simplewebauthn.dev', 'text of an error of a library'],
  ['https://www.proconnect.gouv.fr', 'link beside its button: what ProConnect is'],
  ['https://www.systeme-de-design.gouv.fr', 'link of the legal notice'],
  ['https://www.cnil.fr', 'link of the page on personal data'],
  ['https://formulaire.defenseurdesdroits.fr', 'link of the page on accessibility'],
]);

describe.each([
  ['demo', {}, POLICY, undefined],
  ['production', { mode: 'production', publicUrl: 'https://vigie.example' }, `${POLICY};upgrade-insecure-requests`, 'max-age=31536000; includeSubDomains'],
] as const)('Headers of every door, in %s', (_mode, config, policy, transport) => {
  let product: RunningProduct;
  let origin: string;

  beforeAll(async () => {
    spawnSync(process.execPath, ['apps/cli/launch.ts', 'ensure-built'], { cwd: ROOT });
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false, config });
    origin = await product.api.getUrl();
  }, 180_000);

  afterAll(async () => product.stop());

  it.each(DOORS.map((door) => [door[0], door] as const))('%s', async (_name, [, method, path, headers, body]) => {
    const answer = await knock(origin, method, path, headers, body);
    expect(answer.headers).toMatchObject(EVERYWHERE);
    expect(answer.headers['content-security-policy']).toBe(policy);
    expect(answer.headers['strict-transport-security']).toBe(transport);
    expect(answer.headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\).*publickey-credentials-get=\(self\)/);
    expect([answer.headers['x-powered-by'], answer.headers['server'], answer.headers['access-control-allow-origin']]).toEqual([undefined, undefined, undefined]);
    expect(answer.headers['content-type']).toBeDefined();
    expect(cacheOf(answer)).toBe(path.endsWith('.svg') || path === '/service-worker.js' ? 'no-cache' : 'no-store');
  });
});

it('the policy lets no script and no style be written in the page', async () => {
  expect(POLICY).not.toMatch(/unsafe|\*|https?:/);
  const page = await readFile(join(ROOT, 'dist/web/index.html'), 'utf8');
  expect(page).not.toMatch(/<script(?![^>]*\bsrc="\/)|<style|\son[a-z]+=|\sstyle=|javascript:/i);
});

it('nothing that is served names another site, but for what is known', async () => {
  const folder = join(ROOT, 'dist/web');
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(js|css|html|svg|json)$/.test(file));
  expect(files.length).toBeGreaterThan(20);
  const named = await Promise.all(files.map(async (file) => (await readFile(join(folder, file), 'utf8')).match(/\bhttps?:\/\/[\w-]+(\.[\w-]+)+/g) ?? []));
  expect([...new Set(named.flat())].filter((one) => !NAMED_ORIGINS.has(one))).toEqual([]);
});

function cacheOf({ headers }: DoorAnswer): string | undefined {
  return headers['cache-control'];
}
