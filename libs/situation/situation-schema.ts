import type { FeatureSchema } from '#platform';
import { CreateSituation1795402806000 } from './store/migrations/1795402806000-create-situation.js';

export const situationSchema: FeatureSchema = { entities: [], migrations: [CreateSituation1795402806000] };
