import type { FeatureSchema } from './database/data-source.js';
import { CountAttempts1795430200000 } from './store/migrations/1795430200000-count-attempts.js';

export const platformSchema: FeatureSchema = { entities: [], migrations: [CountAttempts1795430200000] };
