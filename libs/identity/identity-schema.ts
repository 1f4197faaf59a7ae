import type { FeatureSchema } from '#platform';
import { KeepSecondFactors1795430202000 } from './store/migrations/1795430202000-keep-second-factors.js';
import { CreateProviderIdentities1795430300000 } from './store/migrations/1795430300000-create-provider-identities.js';
import { GuardProviderIdentities1795430390000 } from './store/migrations/1795430390000-guard-provider-identities.js';
import { CreateMachineCredentials1795430400001 } from './store/migrations/1795430400001-create-machine-credentials.js';
import { RememberFirstFactor1795430650000 } from './store/migrations/1795430650000-remember-first-factor.js';
import { LetInvitationsAttachIdentities1795430651000 } from './store/migrations/1795430651000-let-invitations-attach-identities.js';

export const identitySchema: FeatureSchema = {
  entities: [],
  migrations: [
    KeepSecondFactors1795430202000, CreateProviderIdentities1795430300000, GuardProviderIdentities1795430390000, CreateMachineCredentials1795430400001,
    RememberFirstFactor1795430650000, LetInvitationsAttachIdentities1795430651000,
  ],
};
