import { auditCases } from './audit.js';
import type { Cases } from './case.js';
import { coverageCases } from './coverage.js';
import { identityCases } from './identity.js';
import { directoryCases } from './directory.js';
import { grantCases } from './grants.js';
import { nationCases } from './nation.js';
import { reportCases } from './reports.js';
import { requestCases } from './requests.js';
import { softwareCases } from './softwares.js';
import { situationCases } from './situation.js';
import { WATCHERS, ofTerritory } from './case.js';

/** What stands for every operation of the schema. */
export const CASES: Cases = {
  ...directoryCases,
  ...reportCases,
  ...coverageCases,
  ...situationCases,
  ...requestCases,
  ...nationCases,
  ...auditCases,
  ...identityCases,
  ...softwareCases,
  ...grantCases,
  'Subscription.changes': { roles: WATCHERS, asks: [ofTerritory({}, { shows: false })] },
};
