import type { FeatureSchema } from '#platform';
import { CreateAccounts1795402802000 } from './store/migrations/1795402802000-create-accounts.js';
import { IndexAccountsAndSessions1795417201000 } from './store/migrations/1795417201000-index-accounts-and-sessions.js';
import { RaiseRowSecurity1795430000000 } from './store/migrations/1795430000000-raise-row-security.js';
import { GuardAccounts1795430000100 } from './store/migrations/1795430000100-guard-accounts.js';
import { DescribeSessions1795430201000 } from './store/migrations/1795430201000-describe-sessions.js';
import { MarkMachineAccounts1795430400000 } from './store/migrations/1795430400000-mark-machine-accounts.js';
import { KeepHabilitationHistory1795430500000 } from './store/migrations/1795430500000-keep-habilitation-history.js';
import { AnswerForAccounts1795430700000 } from './store/migrations/1795430700000-answer-for-accounts.js';
import { ListPeopleBehindWall1795430900000 } from './store/migrations/1795430900000-list-people-behind-wall.js';

export const accessSchema: FeatureSchema = {
  entities: [],
  migrations: [
    CreateAccounts1795402802000,
    IndexAccountsAndSessions1795417201000,
    RaiseRowSecurity1795430000000,
    GuardAccounts1795430000100,
    DescribeSessions1795430201000,
    MarkMachineAccounts1795430400000,
    KeepHabilitationHistory1795430500000,
    AnswerForAccounts1795430700000,
    ListPeopleBehindWall1795430900000,
  ],
};
