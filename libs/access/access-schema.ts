import type { FeatureSchema } from '#platform';
import { CreateAccounts1795402802000 } from './store/migrations/1795402802000-create-accounts.js';

export const accessSchema: FeatureSchema = { entities: [], migrations: [CreateAccounts1795402802000] };
