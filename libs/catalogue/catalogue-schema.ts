import type { FeatureSchema } from '#platform';
import { CreateCatalogue1795402801000 } from './store/migrations/1795402801000-create-catalogue.js';
import { SeedCatalogue1795402801500 } from './store/migrations/1795402801500-seed-catalogue.js';
import { GuardCatalogue1795430002000 } from './store/migrations/1795430002000-guard-catalogue.js';

export const catalogueSchema: FeatureSchema = {
  entities: [],
  migrations: [CreateCatalogue1795402801000, SeedCatalogue1795402801500, GuardCatalogue1795430002000],
};
