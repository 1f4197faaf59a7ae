import type { FeatureSchema } from '#platform';
import { CreateWeeklyReports1795402803000 } from './store/migrations/1795402803000-create-weekly-reports.js';
import { GuardWeeklyReports1795430003000 } from './store/migrations/1795430003000-guard-weekly-reports.js';
import { CarryPlaceInReportKey1795430800000 } from './store/migrations/1795430800000-carry-place-in-report-key.js';

export const reportingSchema: FeatureSchema = {
  entities: [],
  migrations: [CreateWeeklyReports1795402803000, GuardWeeklyReports1795430003000, CarryPlaceInReportKey1795430800000],
};
