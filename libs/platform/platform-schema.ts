import type { FeatureSchema } from './database/data-source.js';
import { CountAttempts1795430200000 } from './store/migrations/1795430200000-count-attempts.js';
import { GuardThrottle1795430290000 } from './store/migrations/1795430290000-guard-throttle.js';

export const platformSchema: FeatureSchema = { entities: [], migrations: [CountAttempts1795430200000, GuardThrottle1795430290000] };
