import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AccessModule, Sessions } from '#access';
import { AlertsModule } from '#alerts';
import { AuditModule } from '#audit';
import { CatalogueModule } from '#catalogue';
import { ChangesModule } from '#changes';
import { CoverageModule } from '#coverage';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { MessagingModule } from '#messaging';
import { CONFIG, type Config, LOGGER, type Logger, NO_ROWS, PlatformModule } from '#platform';
import { RegistrationModule } from '#registration';
import { ReportingModule } from '#reporting';
import { ResupplyModule } from '#resupply';
import { SituationModule } from '#situation';
import { StockpileModule } from '#stockpile';
import { MachineGate } from './machines/machine-gate.js';
import { MachinePresenter } from './machines/machine-presenter.js';
import { TokenController } from './machines/token.controller.js';
import { HabilitationPresenter } from './access/habilitation-presenter.js';
import { SessionDoor } from './access/session-door.js';
import { PermissionGuard } from './access/permission.guard.js';
import { RequestCeiling } from './border/request-ceiling.js';
import { OpenRequestLoader } from './resupply/open-request.resolver.js';
import { RequestLoaders } from './directory/request-loaders.js';
import { graphqlOptions } from './graphql-options.js';
import { FarewellController } from './identity/provider/farewell.controller.js';
import { ProviderSignInController } from './identity/provider/provider-sign-in.controller.js';
import { WhoConnects } from './live/who-connects.js';
import { LiveTransport } from './live/live-transport.js';
import { ApiMetrics } from './operations/api-metrics.js';
import { HealthController } from './operations/health.controller.js';
import { MetricsController } from './operations/metrics.controller.js';
import { Queues } from './operations/queues.js';
import { GrantPresenter } from './registration/presenter.js';
import { RESOLVERS } from './resolvers.js';
import { PastRequestLoaders } from './resupply/past-request-loaders.js';
import { EmergencyRequestPresenter } from './resupply/emergency-request-presenter.js';
import { DeliveryNoteController } from './shipments/delivery-note/delivery-note.controller.js';
import { InputValidationPipe } from './shared/input-validation.pipe.js';

const FEATURES = [
  AuditModule,
  AccessModule,
  IdentityModule,
  ChangesModule,
  DirectoryModule,
  CatalogueModule,
  ReportingModule,
  CoverageModule,
  AlertsModule,
  SituationModule,
  StockpileModule,
  ResupplyModule,
  MessagingModule,
  RegistrationModule,
];

@Module({})
export class ApiModule {
  static forProcess(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forProcess(config, 'api', NO_ROWS),
        ...FEATURES,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [AccessModule],
          inject: [CONFIG, LOGGER, Sessions],
          useFactory: (settings: Config, logger: Logger, sessions: Sessions) => graphqlOptions(settings, logger, sessions),
        }),
      ],
      controllers: [DeliveryNoteController, FarewellController, HealthController, MetricsController, ProviderSignInController, TokenController],
      providers: [
        ...RESOLVERS,
        SessionDoor,
        HabilitationPresenter,
        RequestLoaders,
        OpenRequestLoader,
        EmergencyRequestPresenter,
        PastRequestLoaders,
        GrantPresenter,
        ApiMetrics,
        Queues,
        LiveTransport,
        RequestCeiling,
        WhoConnects,
        MachineGate,
        MachinePresenter,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_PIPE, useClass: InputValidationPipe },
      ],
    };
  }
}
