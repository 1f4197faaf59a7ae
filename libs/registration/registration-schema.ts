import type { FeatureSchema } from '#platform';
import { CreateRegistration1795430502000 } from './store/migrations/1795430502000-create-registration.js';

export const registrationSchema: FeatureSchema = { entities: [], migrations: [CreateRegistration1795430502000] };
