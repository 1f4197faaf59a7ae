import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { LocalModule } from './local/local.module.js';
import { MachineModule } from './machine/machine.module.js';
import { AdmitPerson } from './oidc/admit-person.js';
import { ExchangeCode } from './oidc/exchange-code.js';
import { FinishProviderSignIn } from './oidc/finish-provider-sign-in.js';
import { IdentifyPerson } from './oidc/identify-person.js';
import { ProviderConnections } from './oidc/provider-connections.js';
import { ProviderSessions } from './oidc/provider-sessions.js';
import { OwnIdentities } from './oidc/own-identities.js';
import { UnknownIdentities } from './oidc/unknown-identities.js';
import { StartProviderSignIn } from './oidc/start-provider-sign-in.js';

const USE_CASES = [StartProviderSignIn, FinishProviderSignIn, ProviderSessions, ProviderConnections, UnknownIdentities, OwnIdentities, AdmitPerson];

/** How a person proves who they are: by a local account here, by the State's providers, by a machine's key. */
@Module({
  imports: [AccessModule, LocalModule, MachineModule],
  providers: [...USE_CASES, ExchangeCode, IdentifyPerson],
  exports: [LocalModule, MachineModule, ...USE_CASES],
})
export class IdentityModule {}
