// The house's dependency rule (ARCHITECTURE.md). Each feature may use only those before it in the week.
const ORDER = [
  'platform',
  'audit',
  'access',
  'identity',
  'changes',
  'directory',
  'catalogue',
  'reporting',
  'coverage',
  'alerts',
  'situation',
  'stockpile',
  'resupply',
  'messaging',
  'registration',
  'simulation',
];

const looksOnlyBack = ORDER.slice(0, -1).map((feature, rank) => ({
  name: `${feature}-looks-only-back`,
  severity: 'error',
  from: { path: `^libs/${feature}/`, pathNot: '[.]spec[.]ts$' },
  to: { path: `^libs/(${ORDER.slice(rank + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'libs-do-not-know-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    { name: 'sources-do-not-know-tests', severity: 'error', from: { path: '^(libs|apps)/', pathNot: '[.]spec[.]ts$' }, to: { path: '^tests/' } },
    {
      name: 'features-enter-by-the-door',
      comment: 'Another feature is used only through its index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/.+', pathNot: '^libs/($1/|[^/]+/index[.]ts$)' },
    },
    {
      name: 'apps-enter-by-the-door',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/[^/]+/.+', pathNot: '^libs/[^/]+/index[.]ts$' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules import only rules, and value types of other features.',
      severity: 'error',
      from: { path: '^libs/.+/rules/', pathNot: '[.]spec[.]ts$' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/.+/rules/|^libs/[^/]+/index[.]ts$' },
    },
    {
      name: 'rules-use-no-machinery',
      severity: 'error',
      from: { path: '^libs/.+/rules/', pathNot: '[.]spec[.]ts$' },
      to: { path: 'node_modules/(@nestjs|typeorm|bullmq|ioredis|pg|express)(/|$)' },
    },
    {
      name: 'rules-use-no-node-machinery',
      severity: 'error',
      from: { path: '^libs/.+/rules/', pathNot: '[.]spec[.]ts$' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|fs/promises|child_process|net|http|https|process)$' },
    },
    {
      name: 'graphql-only-in-api',
      severity: 'error',
      from: { pathNot: '^(apps/api|tests)/' },
      to: { path: 'node_modules/@nestjs/graphql' },
    },
    {
      name: 'queue-pg-and-mail-only-in-platform',
      severity: 'error',
      from: { pathNot: '^(libs/platform|tests)/' },
      to: { path: 'node_modules/(bullmq|ioredis|pg|pg-copy-streams|nodemailer)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-knows-only-itself',
      comment: 'The page talks GraphQL: generated documents, nothing of the server.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: '[.]spec[.]ts$|codegen[.]ts$|vite[.]config[.]ts$' },
      to: { path: '^(libs|apps/(?!web/)|tests)/' },
    },
    {
      name: 'providers-of-identity-for-tests-stay-in-tests',
      comment: 'Whoever runs one decides who everybody is.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '(node_modules/oidc-provider/|^tests/support/identity-provider/)' },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...looksOnlyBack,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|tests/load/node_modules|apps/web/generated)' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
