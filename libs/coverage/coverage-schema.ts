import type { FeatureSchema } from '#platform';
import { CreateCoverage1795402804000 } from './store/migrations/1795402804000-create-coverage.js';
import { GuardCoverage1795430004000 } from './store/migrations/1795430004000-guard-coverage.js';
import { FollowEstablishments1795431000001 } from './store/migrations/1795431000001-follow-establishments.js';

export const coverageSchema: FeatureSchema = { entities: [], migrations: [CreateCoverage1795402804000, GuardCoverage1795430004000, FollowEstablishments1795431000001] };
