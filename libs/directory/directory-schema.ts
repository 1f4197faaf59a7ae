import type { FeatureSchema } from '#platform';
import { CreateDirectory1795402800000 } from './store/migrations/1795402800000-create-directory.js';
import { IndexEnrolmentByWave1795417200000 } from './store/migrations/1795417200000-index-enrolment-by-wave.js';
import { SignEstablishmentChanges1795402832000 } from './store/migrations/1795402832000-sign-establishment-changes.js';
import { OrderEstablishmentsByName1795420200000 } from './store/migrations/1795420200000-order-establishments-by-name.js';
import { GuardDirectory1795430001000 } from './store/migrations/1795430001000-guard-directory.js';
import { SearchBehindWall1795430001100 } from './store/migrations/1795430001100-search-behind-wall.js';
import { FollowEstablishments1795431000000 } from './store/migrations/1795431000000-follow-establishments.js';

export const directorySchema: FeatureSchema = {
  entities: [],
  migrations: [CreateDirectory1795402800000, SignEstablishmentChanges1795402832000, IndexEnrolmentByWave1795417200000, OrderEstablishmentsByName1795420200000, GuardDirectory1795430001000, SearchBehindWall1795430001100, FollowEstablishments1795431000000],
};
