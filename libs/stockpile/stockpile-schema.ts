import type { FeatureSchema } from '#platform';
import { CreateStockpile1795402807000 } from './store/migrations/1795402807000-create-stockpile.js';
import { GuardStockpile1795430007000 } from './store/migrations/1795430007000-guard-stockpile.js';

export const stockpileSchema: FeatureSchema = { entities: [], migrations: [CreateStockpile1795402807000, GuardStockpile1795430007000] };
