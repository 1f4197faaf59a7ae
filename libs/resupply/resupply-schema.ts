import type { FeatureSchema } from '#platform';
import { CreateEmergencyRequests1795402808000 } from './store/migrations/1795402808000-create-emergency-requests.js';
import { IndexRequestEventsByTime1795402831000 } from './store/migrations/1795402831000-index-request-events-by-time.js';

export const resupplySchema: FeatureSchema = {
  entities: [],
  migrations: [CreateEmergencyRequests1795402808000, IndexRequestEventsByTime1795402831000],
};
