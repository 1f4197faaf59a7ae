import type { FeatureSchema } from '#platform';
import { CreateMessages1795402830000 } from './store/migrations/1795402830000-create-messages.js';
import { GuardMessages1795430009000 } from './store/migrations/1795430009000-guard-messages.js';
import { CarryPersonalLinks1795430501000 } from './store/migrations/1795430501000-carry-personal-links.js';

export const messagingSchema: FeatureSchema = { entities: [], migrations: [CreateMessages1795402830000, GuardMessages1795430009000, CarryPersonalLinks1795430501000] };
