import { gzipSync } from 'node:zlib';
import type { Random } from './random.js';

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const JSON_TYPE = 'application/json';
const GOOD = '{"query":"{ product { name } }"}';

const BODIES: readonly ((random: Random) => readonly [type: string, body: string | Buffer])[] = [
  (random) => [JSON_TYPE, GOOD.slice(0, random.below(GOOD.length))],
  (random) => [JSON_TYPE, GOOD.slice(0, random.below(20)) + random.one(['\u0000', '}', '{', '"', '\\', '\uffff', ',', '[']) + GOOD.slice(random.below(20))],
  () => [JSON_TYPE, `[${GOOD}]`],
  () => [JSON_TYPE, `[${`${GOOD},`.repeat(50)}${GOOD}]`],
  () => [JSON_TYPE, '{"query":"{ product { name } }","query":"{ me { name } }","variables":{},"variables":null}'],
  () => [JSON_TYPE, '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"query":"{ product { name } }"}'],
  () => [JSON_TYPE, '{"query":"{ product { name } }","variables":{"__proto__":{"first":1},"constructor":1}}'],
  () => [JSON_TYPE, '{"query":"{ product { name } }","extensions":{"__proto__":{},"persistedQuery":{"version":1,"sha256Hash":"x"}}}'],
  () => [JSON_TYPE, `{"query":"{ product { name } }","variables":${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}}`],
  () => [JSON_TYPE, `{"query":"{ product { name } }","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  () => [JSON_TYPE, '{"query":"{ product { name } }","variables":{"n":1e999,"m":-1e999,"k":1E400}}'],
  () => [JSON_TYPE, `{"query":"{ product { name } }","x":"${'x'.repeat(150_000)}"}`],
  () => [JSON_TYPE, Buffer.from(GOOD, 'utf16le')],
  () => [`${JSON_TYPE}; charset=utf-16`, Buffer.from(GOOD, 'utf8')],
  () => [`${JSON_TYPE}; charset=windows-1252`, GOOD],
  () => [`${JSON_TYPE}; charset="`, GOOD],
  (random) => [JSON_TYPE, Buffer.from(Array.from({ length: 200 }, () => random.below(256)))],
  () => [JSON_TYPE, gzipSync(GOOD)],
  () => [JSON_TYPE, '\ufeff{"query":"{ product { name } }"}'],
  () => ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"mutation { signOut }"}\r\n--x\r\nContent-Disposition: form-data; name="map"\r\n\r\n{"0":["variables.__proto__.x"]}\r\n--x--\r\n'],
  () => ['multipart/form-data', ''],
  () => ['application/x-www-form-urlencoded', `${'a[]=1&'.repeat(2_000)}query={me{name}}`],
  () => ['text/plain', GOOD],
  () => ['application/graphql', '{ product { name } }'],
  () => ['', GOOD],
  (random) => [random.one(['*/*', 'application/json/x', 'application/', ';', 'json', 'application/json,application/json', '\u00e9']), GOOD],
];

const PATHS = ['/graphql', '/graphql', '/graphql', '/graphql', '/graphql/', '/graphql?query={me{name}}', '/graphql/..;/metrics', '/GraphQL', '/api/v1/shipments/%00/delivery-note.pdf', '/api/v1/shipments/x/delivery-note.pdf',
  '/api/v1/%E0%A4%A', '/api/v1/..%2f..%2fetc%2fpasswd', '//api', '/health/ready/x', '/assets/%2e%2e/%2e%2e/package.json'];
const METHODS = ['POST', 'POST', 'POST', 'POST', 'POST', 'GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'];

export function rawRequest(random: Random): RawRequest {
  const [type, body] = random.one(BODIES)(random);
  const method = random.one(METHODS);
  const headers: Record<string, string> = type === '' ? {} : { 'content-type': Buffer.from(type, 'utf8').toString('latin1') };
  if (random.below(6) === 0) headers['accept'] = random.one(['text/html', '*/*;q=0', 'application/xml', 'application/graphql-response+json', ',,,', 'multipart/mixed; deferSpec=20220824']);
  if (random.below(8) === 0) headers['content-encoding'] = random.one(['gzip', 'br', 'deflate', 'x', 'identity']);
  if (random.below(8) === 0) headers['cookie'] = random.one(['vigie_session=', 'vigie_session=%E0%A4%A', 'vigie_session=x; vigie_session=y', '__proto__=x', `vigie_session=${'x'.repeat(4_000)}`, ';;;==']);
  if (random.below(8) === 0) headers['authorization'] = random.one(['Bearer ', 'Bearer \u00e9', 'Basic eDp5', 'bearer x', `Bearer ${'x'.repeat(8_000)}`, 'Bearer a b c']);
  if (random.below(10) === 0) headers['x-forwarded-for'] = random.one(['1.2.3.4', "'; DROP TABLE account; --", '::1, 127.0.0.1', 'x'.repeat(2_000), ',,,']);
  if (random.below(10) === 0) headers['vigie-person'] = random.one(['%', 'x@y.z', '__proto__']);
  if (random.below(10) === 0) headers['user-agent'] = random.one(["'; --", 'x'.repeat(3_000), '\u0001'.replace('\u0001', '-')]);
  return { method, path: random.one(PATHS), headers, body: Buffer.from(body) };
}
