import type { FeatureSchema } from '#platform';
import { CreateSituation1795402806000 } from './store/migrations/1795402806000-create-situation.js';
import { CountArrivals1795417800000 } from './store/migrations/1795417800000-count-arrivals.js';
import { CountAlerts1795419060000 } from './store/migrations/1795419060000-count-alerts.js';
import { GuardSituation1795430006000 } from './store/migrations/1795430006000-guard-situation.js';

export const situationSchema: FeatureSchema = { entities: [], migrations: [CreateSituation1795402806000, CountArrivals1795417800000, CountAlerts1795419060000, GuardSituation1795430006000] };
