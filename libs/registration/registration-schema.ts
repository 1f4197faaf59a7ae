import type { FeatureSchema } from '#platform';
import { CreateRegistration1795430502000 } from './store/migrations/1795430502000-create-registration.js';
import { IndexInvitationsByDepartment1795430901000 } from './store/migrations/1795430901000-index-invitations-by-department.js';

export const registrationSchema: FeatureSchema = { entities: [], migrations: [CreateRegistration1795430502000, IndexInvitationsByDepartment1795430901000] };
