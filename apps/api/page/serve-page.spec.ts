import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express, { type Express } from 'express';
import supertest from 'supertest';
import { readConfig } from '#platform';
import { servePage } from './serve-page.js';

describe('The page is served', () => {
  let outside: string;
  let app: Express;

  beforeAll(() => {
    outside = mkdtempSync(join(tmpdir(), 'vigie-page-'));
    const folder = join(outside, 'web');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(outside, 'secret.json'), 'canary');
    writeFileSync(join(folder, 'index.html'), '<!doctype html><html data-theme="etat"></html>');
    writeFileSync(join(folder, 'assets', 'entry-1a2b.js'), 'export {};');
    app = express();
    for (const handler of servePage(readConfig({ VIGIE_THEME: 'neutre' }), folder)) app.use(handler);
    app.use((_req, res) => void res.status(404).json({ code: 'NOT_FOUND' }));
  });
  afterAll(() => rmSync(outside, { recursive: true }));

  it.each(['/', '/demandes', '/etablissement/579900028', '/index.html', '/apix', '//exemple.fr/'])('%s is the page, kept by nobody on the way', async (path) => {
    const { status, headers, text } = await supertest(app).get(path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
    expect(text).toContain('data-theme="neutre"');
  });

  it('names of assets never change: they are kept', async () => {
    const { status, headers } = await supertest(app).get('/assets/entry-1a2b.js');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/javascript', 'public, max-age=31536000, immutable']);
  });

  it.each(['/assets/entry-0000.js', '/assets/', '/assets/..%2f..%2fsecret.json', '/assets/%2e%2e/%2e%2e/secret.json', '/assets/%00', '/assets/%E0%A4%A'])(
    '%s is no file, and no page either',
    async (path) => {
      const { status, headers, text } = await supertest(app).get(path);
      expect(text).not.toContain('canary');
      if (!path.includes('%2e')) expect([status, headers['content-type'], headers['cache-control']]).toEqual([404, 'text/plain; charset=utf-8', 'no-store']);
    },
  );

  it.each(['/graphql', '/api/v1/shipments/1/delivery-note.pdf', '/health/ready', '/metrics'])('%s goes on to its own door, kept by nobody', async (path) => {
    const { status, headers } = await supertest(app).get(path);
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
  });

  it('is said to be missing when it is not built; the other doors are kept by nobody all the same', async () => {
    const bare = express();
    for (const handler of servePage(readConfig({}), join(outside, 'nowhere'))) bare.use(handler);
    bare.use((_req, res) => void res.status(404).json({ code: 'NOT_FOUND' }));
    const [page, door] = [await supertest(bare).get('/demandes'), await supertest(bare).post('/graphql')];
    expect([page.status, page.headers['cache-control']]).toEqual([503, 'no-store']);
    expect([door.status, door.headers['cache-control']]).toEqual([404, 'no-store']);
  });

  it('answers HEAD without a body, and no other method', async () => {
    const head = await supertest(app).head('/demandes');
    expect([head.status, head.headers['content-type'], head.text]).toEqual([200, 'text/html; charset=utf-8', undefined]);
    for (const method of ['post', 'put', 'delete', 'patch', 'options'] as const) expect((await supertest(app)[method]('/demandes')).status).toBe(404);
  });
});
