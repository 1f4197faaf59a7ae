import type { CodegenConfig } from '@graphql-codegen/cli';
import { preset } from '@graphql-codegen/client-preset';

/** The preset's documents and types; the page imports them by name, and needs neither its tag nor its index. */
const documentsOnly: typeof preset = {
  ...preset,
  buildGeneratesSection: async (options) => (await preset.buildGeneratesSection(options)).filter(({ filename }) => filename.endsWith('/graphql.ts')),
};

/** Types of the page's documents, from the committed schema: `npm run web:types`. */
const config: CodegenConfig = {
  schema: 'apps/api/schema.graphql',
  documents: 'apps/web/**/*.graphql',
  generates: {
    'apps/web/generated/': {
      preset: documentsOnly,
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
};

export default config;
