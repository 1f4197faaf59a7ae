import tseslint from 'typescript-eslint';

const AMBIENT_TIME = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask the injected Clock: domain code never reads the machine’s time.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the injected Clock: domain code never reads the machine’s time.',
  },
];

const NAMED_DOORS = [
  { selector: 'ExportAllDeclaration', message: 'List the public names: a wildcard hides what a feature offers.' },
];

export default tseslint.config(
  { ignores: ['dist', '.vigie', 'apps/web/generated', 'tests/load/node_modules', '**/*.js', '**/*.cjs'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    linterOptions: { noInlineConfig: true },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      'no-restricted-syntax': ['error', ...NAMED_DOORS],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'max-lines': ['error', 300],
      'max-params': ['error', 6],
      // `??` counts as a branch: a plain mapping of twelve optional fields is not complex.
      complexity: ['error', 20],
    },
  },
  // A table's row has as many parameters as columns.
  { files: ['**/*.spec.ts'], rules: { 'max-params': 'off' } },
  {
    files: ['libs/**/*.ts'],
    ignores: ['libs/platform/**', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NAMED_DOORS, ...AMBIENT_TIME] },
  },
);
