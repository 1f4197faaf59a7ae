import type { FeatureSchema } from '#platform';
import { CreateRegistration1795430502000 } from './store/migrations/1795430502000-create-registration.js';
import { IndexInvitationsByDepartment1795430901000 } from './store/migrations/1795430901000-index-invitations-by-department.js';
import { FollowEstablishments1795431000003 } from './store/migrations/1795431000003-follow-establishments.js';

export const registrationSchema: FeatureSchema = { entities: [], migrations: [CreateRegistration1795430502000, IndexInvitationsByDepartment1795430901000, FollowEstablishments1795431000003] };
