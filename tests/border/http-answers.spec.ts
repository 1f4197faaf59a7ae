import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry } from '../support/small-country.js';
import { type DoorAnswer, knock } from './door-client.js';

const JSON_BODY = { 'Content-Type': 'application/json' };
const ASK = '{"query":"{ product { name } }"}';
const FRENCH = /[éèêàçù’]|\b(opération|pas|du|de|une?|par|pour|refusée)\b/i;

describe('The doors of HTTP', () => {
  let product: RunningProduct;
  let director: Caller;
  let origin: string;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    director = await product.signIn('director.strasbourg@demo.vigie');
    origin = await product.api.getUrl();
  });

  afterAll(async () => product.stop());

  const graphql = async (headers: Record<string, string>, body?: Buffer | string, method = 'POST'): Promise<DoorAnswer> => knock(origin, method, '/graphql', headers, body);

  it.each<[string, Record<string, string>, Buffer | string | undefined, string, number, string]>([
    ['an operation', JSON_BODY, ASK, 'POST', 200, ''],
    ['an operation, charset told', { 'Content-Type': 'application/json; charset=utf-8' }, ASK, 'POST', 200, ''],
    ['an operation asked for by GET', {}, undefined, 'GET', 405, 'METHOD_NOT_ALLOWED'],
    ['GET with a header that only our page sends', { 'apollo-require-preflight': '1' }, undefined, 'GET', 405, 'METHOD_NOT_ALLOWED'],
    ['PUT', JSON_BODY, ASK, 'PUT', 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', {}, undefined, 'DELETE', 405, 'METHOD_NOT_ALLOWED'],
    ['a preflight: no other site is let in', { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' }, undefined, 'OPTIONS', 405, 'METHOD_NOT_ALLOWED'],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'query={product{name}}', 'POST', 400, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a form of several parts', { 'Content-Type': 'multipart/form-data; boundary=x' }, '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--', 'POST', 400, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a plain text', { 'Content-Type': 'text/plain' }, ASK, 'POST', 400, 'UNSUPPORTED_MEDIA_TYPE'],
    ['no type', {}, ASK, 'POST', 400, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a type that passes for JSON', { 'Content-Type': 'text/plain; application/json' }, ASK, 'POST', 400, 'UNSUPPORTED_MEDIA_TYPE'],
    ['XML', { 'Content-Type': 'application/xml' }, '<a/>', 'POST', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['an operation without JSON around', { 'Content-Type': 'application/graphql' }, '{ product { name } }', 'POST', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['JSON in letters of another kind', { 'Content-Type': 'application/json; charset=iso-8859-15' }, ASK, 'POST', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['compressed JSON', { ...JSON_BODY, 'Content-Encoding': 'gzip' }, gzipSync(ASK), 'POST', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['no body', JSON_BODY, undefined, 'POST', 400, 'BAD_REQUEST'],
    ['cut JSON', JSON_BODY, '{"query":', 'POST', 400, 'BAD_REQUEST'],
    ['bytes', JSON_BODY, Buffer.from([0xff, 0xfe, 0x00, 0x01]), 'POST', 400, 'BAD_REQUEST'],
    ['a text', JSON_BODY, '"{ me { name } }"', 'POST', 400, 'BAD_REQUEST'],
    ['null', JSON_BODY, 'null', 'POST', 400, 'BAD_REQUEST'],
    ['two operations at once', JSON_BODY, `[${ASK},${ASK}]`, 'POST', 400, 'BAD_REQUEST'],
    ['no operation at once', JSON_BODY, '[]', 'POST', 400, 'BAD_REQUEST'],
    ['no operation', JSON_BODY, '{"query":"  "}', 'POST', 400, 'BAD_REQUEST'],
    ['an operation that is a list', JSON_BODY, '{"query":["{ me { name } }"]}', 'POST', 400, 'BAD_REQUEST'],
    ['variables that are a text', JSON_BODY, '{"query":"{ product { name } }","variables":"{}"}', 'POST', 400, 'BAD_REQUEST'],
    ['a name that is a number', JSON_BODY, '{"query":"{ product { name } }","operationName":1}', 'POST', 400, 'BAD_REQUEST'],
    ['a body of 101 kB', JSON_BODY, `{"query":"{ product { name } }","x":"${'x'.repeat(101 * 1024)}"}`, 'POST', 413, 'PAYLOAD_TOO_LARGE'],
    ['who accepts pages only', { ...JSON_BODY, Accept: 'text/html' }, ASK, 'POST', 406, 'BAD_REQUEST'],
  ])('%s', async (_, headers, body, method, status, code) => {
    const answer = await graphql(headers, body, method);
    expect([answer.status, answer.headers['cache-control']]).toEqual([status, 'no-store']);
    expect(answer.headers['content-type']).toMatch(/^application\/(json|graphql-response\+json)/);
    const said = JSON.parse(answer.text);
    expect(said.errors?.[0].extensions.code ?? '').toBe(code);
    if (status === 405) expect(answer.headers.allow).toBe('POST');
    if (status !== 200 && status !== 406) expect(said.errors[0].message).toMatch(FRENCH);
    expect(answer.text).not.toMatch(/node_modules|<html|<pre|at \w+ \(/i);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each<[string, string, string, Record<string, string>, string | undefined, number, string]>([
    ['no such address', 'GET', '/api/v1/nothing', {}, undefined, 404, 'NOT_FOUND'],
    ['no such address to write to', 'POST', '/api/v1/nothing', JSON_BODY, '{}', 404, 'NOT_FOUND'],
    ['cut JSON', 'POST', '/api/v1/nothing', JSON_BODY, '{', 400, 'BAD_REQUEST'],
    ['too much', 'POST', '/api/v1/nothing', JSON_BODY, `"${'x'.repeat(101 * 1024)}"`, 413, 'PAYLOAD_TOO_LARGE'],
    ['an address that cannot be read', 'GET', '/api/v1/shipments/%E0%A4%A/delivery-note.pdf', {}, undefined, 400, 'BAD_REQUEST'],
    ['nobody', 'GET', '/api/v1/shipments/1/delivery-note.pdf', {}, undefined, 401, 'UNAUTHENTICATED'],
    ['a method of nothing', 'PATCH', '/demandes', {}, undefined, 404, 'NOT_FOUND'],
  ])('elsewhere: %s', async (_, method, path, headers, body, status, code) => {
    const answer = await knock(origin, method, path, headers, body);
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(JSON.parse(answer.text).message).toMatch(FRENCH);
    expect(answer.text).not.toMatch(/node_modules|<html|<pre|Cannot GET/i);
  });

  it('a controller that fails is masked under a reference that the log knows', async () => {
    await product.db.manager.query('ALTER TABLE shipment RENAME TO shipment_away');
    const answer = await knock(origin, 'GET', '/api/v1/shipments/00000000-0000-4000-8000-000000000001/delivery-note.pdf', { authorization: `Bearer ${director.token}` });
    await product.db.manager.query('ALTER TABLE shipment_away RENAME TO shipment');
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.text)).toEqual({ code: 'INTERNAL_SERVER_ERROR', reference: expect.stringMatching(/^[0-9a-f-]{36}$/), message: expect.stringContaining('référence') });
    expect(answer.text).not.toMatch(/relation|select|shipment|stack/i);
  });

  describe('a page of another site', () => {
    const cookie = (): Record<string, string> => ({ cookie: `vigie_session=${director.token}` });
    const WRITE = '{"query":"mutation { retryEvaluation(finess: \\"670780055\\") }"}';

    it.each<[string, Record<string, string>]>([
      ['named by its origin', { Origin: 'https://elsewhere.example' }],
      ['that hides its origin', { Origin: 'null' }],
      ['that the browser tells to be elsewhere', { 'Sec-Fetch-Site': 'cross-site' }],
      ['of a neighbour of our domain', { 'Sec-Fetch-Site': 'same-site' }],
    ])('%s changes nothing, by any door', async (_, headers) => {
      for (const path of ['/graphql', '/api/v1/nothing']) {
        const answer = await knock(origin, 'POST', path, { ...JSON_BODY, ...cookie(), ...headers }, WRITE);
        expect([answer.status, answer.text.includes('CROSS_SITE')]).toEqual([403, true]);
      }
    });

    it('sends no form with our cookie', async () => {
      const answer = await knock(origin, 'POST', '/api/v1/nothing', { ...cookie(), 'Content-Type': 'application/x-www-form-urlencoded' }, 'a=1');
      expect([answer.status, answer.text.includes('CROSS_SITE')]).toEqual([403, true]);
    });

    it('our own page does', async () => {
      const own = await graphql({ ...JSON_BODY, ...cookie(), Origin: origin, 'Sec-Fetch-Site': 'same-origin' }, '{"query":"{ me { name } }"}');
      expect(JSON.parse(own.text).data.me.name).toBe('Claire Weber');
      const machine = await knock(origin, 'POST', '/api/v1/nothing', { authorization: 'Bearer x', 'Content-Type': 'application/x-www-form-urlencoded' }, 'a=1');
      expect(machine.status).toBe(404);
    });
  });
});
