import type { FeatureSchema } from '#platform';

export const identitySchema: FeatureSchema = { entities: [], migrations: [] };
