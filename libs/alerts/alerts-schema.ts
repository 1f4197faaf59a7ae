import type { FeatureSchema } from '#platform';
import { CreateAlerts1795402805000 } from './store/migrations/1795402805000-create-alerts.js';
import { OrderOpenAlerts1795419000000 } from './store/migrations/1795419000000-order-open-alerts.js';

export const alertsSchema: FeatureSchema = { entities: [], migrations: [CreateAlerts1795402805000, OrderOpenAlerts1795419000000] };
