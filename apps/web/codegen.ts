import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the page's documents, from the committed schema: `npm run web:types`. */
const config: CodegenConfig = {
  schema: 'apps/api/schema.graphql',
  documents: 'apps/web/**/*.graphql',
  generates: {
    'apps/web/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        // Documents as text: the page sends them as they are, and carries no syntax trees.
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        avoidOptionals: { field: true, inputValue: false },
        scalars: { BigInt: 'number', Date: 'string', DateTime: 'string', Finess: 'string', IsoWeek: 'string' },
      },
    },
  },
  hooks: { afterAllFileWrite: [] },
};

export default config;
