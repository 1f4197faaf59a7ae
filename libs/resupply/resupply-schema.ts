import type { FeatureSchema } from '#platform';
import { CreateEmergencyRequests1795402808000 } from './store/migrations/1795402808000-create-emergency-requests.js';

export const resupplySchema: FeatureSchema = { entities: [], migrations: [CreateEmergencyRequests1795402808000] };
