import type { FeatureSchema } from '#platform';
import { CreateEmergencyRequests1795402808000 } from './store/migrations/1795402808000-create-emergency-requests.js';
import { IndexRequestEventsByTime1795402831000 } from './store/migrations/1795402831000-index-request-events-by-time.js';
import { AddDonorsGrantsAndDeliveryTimes1795402841000 } from './store/migrations/1795402841000-add-donors-grants-and-delivery-times.js';
import { GuardEmergencyRequests1795430008000 } from './store/migrations/1795430008000-guard-emergency-requests.js';

export const resupplySchema: FeatureSchema = {
  entities: [],
  migrations: [CreateEmergencyRequests1795402808000, IndexRequestEventsByTime1795402831000, AddDonorsGrantsAndDeliveryTimes1795402841000, GuardEmergencyRequests1795430008000],
};
