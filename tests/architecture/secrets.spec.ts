import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT, sourceFiles } from '../support/source-files.js';

/** What never belongs in a repository, whatever it is worth. */
const SHAPES: readonly [what: string, shape: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a key of a cloud', /\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{35}\b|\bya29\.[\w-]{20,}/],
  ['a token of a forge', /\b(gh[pousr]_\w{36,}|glpat-[\w-]{20,}|github_pat_\w{40,}|npm_\w{36})\b/],
  ['a token of a service', /\b(xox[abprs]-[\w-]{10,}|sk_live_\w{20,}|SG\.[\w-]{20,}\.[\w-]{20,})/],
  ['a signed token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/],
  ['a password in an address', /\b(postgres(ql)?|redis|rediss|smtps?|https?|amqp):\/\/[^\s:@/'"`]+:[^\s@/'"`$<{…]+@/],
];
/** Addresses of examples and tests: their password says that it is none. */
const NO_PASSWORD = /:(vigie|x|xxx|secret|canary|password|postgres|mot-de-passe|motdepasse|kR7v-2mQp-9xWd|wrong|test|p|pw|[a-z-]*canary[a-z-]*)@|@(base|db|server|host|localhost|127\.0\.0\.1|vigie\.example|serveur|postgres|file)\b/;

/** A long word drawn at random: letters of both cases and figures, unlike any word of a language. */
const DRAWN = /[A-Za-z0-9+/_-]{32,}={0,2}/g;
const RANDOM_BITS = 4.4;

/** What looks drawn at random and is none of a secret, by file, and why. */
const KNOWN: readonly [file: RegExp, why: string][] = [
  [/package-lock\.json$/, 'sums of published packages'],
  [/^apps\/web\/map\/geometry\/france\.json$/, 'outlines of departments'],
  [/^apps\/web\/generated\//, 'names of operations'],
  [/^tests\/border\/headers\.spec\.ts$/, 'sums of the two sheets of the scheme'],
  [/^(libs\/platform\/(config|settings\/production-switches)|tests\/architecture\/secrets|tests\/border\/(production-switches|no-secret-told))\.spec\.ts$/, 'secrets of nothing, made up for the spec'],
  [/^libs\/identity\/machine\/rules\/secret-text\.spec\.ts$/, 'the shape of a secret, spelled out'],
  [/\.(svg|png|jpg|woff2?)$/, 'drawings'],
];

const files = (await sourceFiles()).filter((file) => !/\.(png|jpg|woff2?|ico|gz|br)$/.test(file));
const texts = await Promise.all(files.map(async (file) => [file, await readFile(join(ROOT, file), 'utf8')] as const));

test.each(SHAPES)('the repository holds no %s', (_, shape) => {
  const found = texts.flatMap(([file, text]) => text.split('\n').flatMap((line, index) => (shape.test(line) && !NO_PASSWORD.test(line) && file !== 'tests/architecture/secrets.spec.ts' ? [`${file}:${index + 1}`] : [])));
  expect(found).toEqual([]);
});

test('nothing in the repository looks drawn at random, but for what is known', () => {
  const found = texts
    .filter(([file]) => !KNOWN.some(([known]) => known.test(file)))
    .flatMap(([file, text]) => text.split('\n').flatMap((line, index) => (line.match(DRAWN) ?? []).filter(looksDrawn).map((word) => `${file}:${index + 1}: ${word.slice(0, 12)}…`)));
  expect(found).toEqual([]);
});

test('no file of settings is kept', () => {
  expect(files.filter((file) => /(^|\/)(\.env(\..*)?|.*\.pem|.*\.p12|.*\.pfx|id_rsa|id_ed25519|.*\.keystore)$/.test(file))).toEqual([]);
});

test('the measure itself', () => {
  expect(looksDrawn('q8Zr3TqfUe7LxK1mVb0YhNc4WdJ9sPgA2oRi')).toBe(true);
  expect(looksDrawn('EmergencyRequestPresenterOfTheWeek2026')).toBe(false);
  expect(looksDrawn('libs/reporting/store/migrations/1795402802000')).toBe(false);
});

/** Letters of both cases and figures, in no order: bits a sign of what it is written with, and changes of kind. */
function looksDrawn(word: string): boolean {
  if (!/[a-z]/.test(word) || !/[A-Z]/.test(word) || !/\d/.test(word)) return false;
  const counts = new Map<string, number>();
  for (const sign of word) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const bits = [...counts.values()].reduce((sum, count) => sum - (count / word.length) * Math.log2(count / word.length), 0);
  const changes = [...word].filter((sign, index) => index > 0 && kindOf(sign) !== kindOf(word[index - 1] ?? '')).length;
  return bits > RANDOM_BITS && changes / word.length > 0.4;
}

function kindOf(sign: string): string {
  return /[a-z]/.test(sign) ? 'small' : /[A-Z]/.test(sign) ? 'capital' : /\d/.test(sign) ? 'figure' : 'other';
}
