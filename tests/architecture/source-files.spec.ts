import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT, sourceFiles } from '../support/source-files.js';

const files = await sourceFiles();
/** What a generator writes follows its own habits. */
const GENERATED = 'apps/web/generated/';
const code = files.filter((file) => /\.(tsx?|js)$/.test(file) && !file.startsWith(GENERATED));
const texts = files.filter((file) => /\.(tsx?|css|html|js|json|md|yml|graphql|sql)$|Dockerfile$|^\.ci/.test(file) && file !== 'package-lock.json');

/** Written in pieces, so that this file passes its own test. */
const LOOSE_ENDS = matching(['TO', 'DO'], ['FIX', 'ME'], ['@ts-', 'ignore'], ['@ts-', 'nocheck'], ['eslint-', 'disable'], ['as ', 'any\\b']);
const SINGLED_OUT = matching(['\\b(describe|test|it)\\.', '(skip|only)\\(']);
const ABSOLUTE_PATH = matching(['(^|[^.a-z:/])/', '(work|root|Users|home/[a-z]+)/']);

function matching(...patterns: string[][]): RegExp {
  return new RegExp(patterns.map((pieces) => pieces.join('')).join('|'));
}

async function linesMatching(pattern: RegExp, candidates: string[]): Promise<string[]> {
  const found = await Promise.all(
    candidates.map(async (file) => {
      const lines = (await readFile(join(ROOT, file), 'utf8')).split('\n');
      return lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
    }),
  );
  return found.flat();
}

test('no path of one machine', async () => {
  expect(await linesMatching(ABSOLUTE_PATH, texts)).toEqual([]);
});

test('no loose end, no test skipped or singled out', async () => {
  expect(await linesMatching(LOOSE_ENDS, code)).toEqual([]);
  expect(await linesMatching(SINGLED_OUT, code)).toEqual([]);
});

test('folders are named after what is in them, files in kebab-case', () => {
  const vague = files.filter((file) => /(^|[\\/])(utils?|helpers?|common|misc)([\\/]|$)/.test(dirname(file)));
  const notKebab = code.map((file) => basename(file)).filter((name) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*\.(tsx?|js)$/.test(name));
  expect({ vague, notKebab }).toEqual({ vague: [], notKebab: [] });
});

test('who makes a temporary folder removes it', async () => {
  const makers = code.filter((file) => file !== 'tests/architecture/source-files.spec.ts');
  const sources = await Promise.all(makers.map(async (file) => [file, await readFile(join(ROOT, file), 'utf8')] as const));
  const left = sources.filter(([, text]) => /mkdtemp(Sync)?\(/.test(text) && !/\brm(Sync)?\(|VIGIE_TEST_FILES/.test(text));
  expect(left.map(([file]) => file)).toEqual([]);
});
