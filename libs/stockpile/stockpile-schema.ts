import type { FeatureSchema } from '#platform';
import { CreateStockpile1795402807000 } from './store/migrations/1795402807000-create-stockpile.js';

export const stockpileSchema: FeatureSchema = { entities: [], migrations: [CreateStockpile1795402807000] };
