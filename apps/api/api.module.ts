import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AccessModule, SignIn } from '#access';
import { AlertsModule } from '#alerts';
import { CatalogueModule } from '#catalogue';
import { CoverageModule } from '#coverage';
import { DirectoryModule } from '#directory';
import { CONFIG, type Config, LOGGER, type Logger, PlatformModule } from '#platform';
import { ReportingModule } from '#reporting';
import { ResupplyModule } from '#resupply';
import { SituationModule } from '#situation';
import { StockpileModule } from '#stockpile';
import { AccessResolver } from './access/access.resolver.js';
import { MeResolver } from './access/me.resolver.js';
import { PermissionGuard } from './access/permission.guard.js';
import { AlertResolver } from './alerts/alert.resolver.js';
import { CatalogueResolver } from './catalogue/catalogue.resolver.js';
import { CoverageResolver } from './coverage/coverage.resolver.js';
import { DirectoryResolver } from './directory/directory.resolver.js';
import { RequestLoaders } from './directory/request-loaders.js';
import { graphqlOptions } from './graphql-options.js';
import { ApiMetrics } from './operations/api-metrics.js';
import { HealthController } from './operations/health.controller.js';
import { ReportResolver } from './reporting/report.resolver.js';
import { InputValidationPipe } from './shared/input-validation.pipe.js';
import { MissingReportResolver, RankingResolver } from './situation/ranking.resolver.js';
import { SituationResolver } from './situation/situation.resolver.js';

const FEATURES = [
  AccessModule,
  DirectoryModule,
  CatalogueModule,
  ReportingModule,
  CoverageModule,
  AlertsModule,
  SituationModule,
  StockpileModule,
  ResupplyModule,
];

const RESOLVERS = [
  AccessResolver,
  MeResolver,
  DirectoryResolver,
  CatalogueResolver,
  ReportResolver,
  CoverageResolver,
  AlertResolver,
  SituationResolver,
  RankingResolver,
  MissingReportResolver,
];

@Module({})
export class ApiModule {
  static forProcess(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forProcess(config, 'api'),
        ...FEATURES,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [AccessModule],
          inject: [CONFIG, LOGGER, SignIn],
          useFactory: (settings: Config, logger: Logger, signIn: SignIn) => graphqlOptions(settings, logger, signIn),
        }),
      ],
      controllers: [HealthController],
      providers: [
        ...RESOLVERS,
        RequestLoaders,
        ApiMetrics,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_PIPE, useClass: InputValidationPipe },
      ],
    };
  }
}
