import type { FeatureSchema } from '#platform';
import { CreateCoverage1795402804000 } from './store/migrations/1795402804000-create-coverage.js';

export const coverageSchema: FeatureSchema = { entities: [], migrations: [CreateCoverage1795402804000] };
