import { Module } from '@nestjs/common';
import { PurgeTrail } from './purge-trail.js';
import { SealTrail } from './seal-trail.js';
import { SearchTrail } from './search-trail.js';
import { VerifyRecentTrail } from './verify-recent.js';
import { VerifyTrail } from './verify-trail.js';

const USE_CASES = [PurgeTrail, SealTrail, SearchTrail, VerifyRecentTrail, VerifyTrail];

@Module({ providers: USE_CASES, exports: USE_CASES })
export class AuditModule {}
