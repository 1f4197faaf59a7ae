import type { FeatureSchema } from '#platform';
import { CreateAlerts1795402805000 } from './store/migrations/1795402805000-create-alerts.js';
import { OrderOpenAlerts1795419000000 } from './store/migrations/1795419000000-order-open-alerts.js';
import { GuardAlerts1795430005000 } from './store/migrations/1795430005000-guard-alerts.js';
import { RankAlerts1795430005100 } from './store/migrations/1795430005100-rank-alerts.js';
import { FollowEstablishments1795431000002 } from './store/migrations/1795431000002-follow-establishments.js';

export const alertsSchema: FeatureSchema = { entities: [], migrations: [CreateAlerts1795402805000, OrderOpenAlerts1795419000000, GuardAlerts1795430005000, RankAlerts1795430005100, FollowEstablishments1795431000002] };
