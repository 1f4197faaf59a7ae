import type { FeatureSchema } from '#platform';
import { CreateAuditTrail1795430100000 } from './store/migrations/1795430100000-create-audit-trail.js';
import { SealAuditTrail1795430101000 } from './store/migrations/1795430101000-seal-audit-trail.js';
import { GuardAuditTrail1795430190000 } from './store/migrations/1795430190000-guard-audit-trail.js';
import { LetWorkerPurgeTrail1795430191000 } from './store/migrations/1795430191000-let-worker-purge-trail.js';
import { SearchTrailBehindWall1795430900001 } from './store/migrations/1795430900001-search-trail-behind-wall.js';

export const auditSchema: FeatureSchema = {
  entities: [],
  migrations: [CreateAuditTrail1795430100000, SealAuditTrail1795430101000, GuardAuditTrail1795430190000, LetWorkerPurgeTrail1795430191000, SearchTrailBehindWall1795430900001],
};
