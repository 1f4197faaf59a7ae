import type { FeatureSchema } from '#platform';
import { CreateAlerts1795402805000 } from './store/migrations/1795402805000-create-alerts.js';

export const alertsSchema: FeatureSchema = { entities: [], migrations: [CreateAlerts1795402805000] };
