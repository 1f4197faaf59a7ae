import type { SentOperation } from './walked-operations.js';
import type { Random } from './random.js';

const SCRAPS = ['{', '}', '(', ')', '[', ']', ':', '$', '@', '!', '...', '"', '"""', '#', ',', '&', '|', '=', 'on', 'fragment X on Query { me { name } }', 'query', '@skip(if: true)', '@include(if: $x)', '@x',
  '\u0000', '\ufeff', '\u202e', '\ud800', '🏥', '1e999', '-', '0x1', '99999999999999999999', '__schema', '__type(name: "Query")', '__typename', 'null', '\\u{110000}', '\\x', '"\\ud800"', '{ __proto__ }'];

const VARIABLES = { first: 10, finess: '670000001', code: null, week: '2026-W46', kind: 'NATION', item: 'GOWN', id: '00000000-0000-4000-8000-000000000001', __proto__: 1, constructor: [] };

/** An operation of the page after an accident. */
export function mutated(text: string, random: Random): SentOperation {
  let query = text;
  for (let left = 1 + random.below(3); left > 0; left -= 1) query = CHANGES[random.below(CHANGES.length)]?.(query, random) ?? query;
  return random.below(3) === 0 ? { query, variables: VARIABLES } : { query };
}

const CHANGES: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => text.slice(random.below(text.length)),
  (text, random) => cut(text, random, ''),
  (text, random) => cut(text, random, random.one(SCRAPS)),
  (text, random) => insert(text, random, random.one(SCRAPS)),
  (text, random) => insert(text, random, text.slice(random.below(text.length), random.below(text.length))),
  (text, random) => text.replaceAll(random.one(text.match(/\w+/g) ?? ['x']), random.one(SCRAPS)),
  (text, random) => text.replace(random.one(text.match(/\w+/g) ?? ['x']), random.one(text.match(/\w+/g) ?? ['x'])),
  (text) => text + text,
  (text) => text.replace('{', '{ ...A '),
  (text, random) => text.replaceAll(/\d+/g, () => String(random.below(2 ** 31) * 4)),
  (text) => text.replaceAll(/: ?\$\w+/g, ': "x"'),
];

function cut(text: string, random: Random, between: string): string {
  const at = random.below(text.length);
  return text.slice(0, at) + between + text.slice(at + 1 + random.below(30));
}

function insert(text: string, random: Random, scrap: string): string {
  const at = random.below(text.length);
  return text.slice(0, at) + scrap + text.slice(at);
}

/** What is built to cost: deep, wide, round in circles, or multiplied by itself. */
export function bombs(n: number): SentOperation[] {
  const chain = Array.from({ length: n }, (_, i) => `fragment F${i} on Me { ${i + 1 < n ? `...F${i + 1} ...F${i + 1}` : 'name'} }`).join(' ');
  const pages = Array.from({ length: Math.min(n, 40) }, (_, i) => `a${i}: alerts(first: 200) { nodes { id edges: id establishment { name } } }`).join(' ');
  return [
    { query: `${'{ me '.repeat(n)}${'}'.repeat(n)}` },
    { query: `{ situation(kind: NATION) ${'{ children '.repeat(n)}{ label }${' }'.repeat(n)} }` },
    { query: `{ ${Array.from({ length: n }, (_, i) => `a${i}: me { name }`).join(' ')} }` },
    { query: `{ me { ...F0 } } ${chain}` },
    { query: '{ me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A }' },
    { query: '{ me { ...A } } fragment A on Me { establishments { ...E } } fragment E on Establishment { items { ...I } name ...E }  fragment I on Coverage { level }' },
    { query: `{ me ${'@skip(if: false) '.repeat(n)} { name } }` },
    { query: `query (${Array.from({ length: n }, (_, i) => `$v${i}: Int = ${i}`).join(' ')}) { me { name } }` },
    { query: `{ ${pages} }` },
    { query: `{ alerts(filter: ${'{ levels: ['.repeat(n)}OK${'] }'.repeat(n)}) { totalCount } }` },
    { query: `{ doctrineHistory(key: ${'['.repeat(n)}"x"${']'.repeat(n)}) { value } }` },
    { query: Array.from({ length: n }, (_, i) => `query Q${i} { me { name } }`).join(' ') },
    { query: `mutation { ${Array.from({ length: n }, (_, i) => `s${i}: signIn(input: { email: "a@b.fr", password: "x" }) { __typename }`).join(' ')} }` },
    { query: `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`.repeat(Math.min(3, n)) },
    { query: `{ me { ${'name '.repeat(n * 10)} } }` },
    { query: `{ me { ${'... on Me { '.repeat(n)} name ${'} '.repeat(n)} } }` },
    { query: `#${'x'.repeat(n * 200)}\n{ me { name } }` },
    { query: `{ establishments(filter: { search: "${'a '.repeat(n * 20)}" }) { totalCount } }` },
    { query: `{ accounts(search: "${'%'.repeat(n * 5)}") { totalCount } }` },
  ];
}
