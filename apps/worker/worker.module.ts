import { type DynamicModule, Module } from '@nestjs/common';
import { AlertsModule } from '#alerts';
import { AuditModule } from '#audit';
import { MessagingModule } from '#messaging';
import { type Config, PlatformModule, SYSTEM_ROWS } from '#platform';
import { RegistrationModule } from '#registration';
import { SituationModule } from '#situation';
import { AccessCareProcessor } from './access-care.processor.js';
import { CellsOutdatedProcessor } from './cells-outdated.processor.js';
import { MessagesDueProcessor } from './messages-due.processor.js';
import { NoticesDueProcessor } from './notices-due.processor.js';
import { ReportSubmittedProcessor } from './report-submitted.processor.js';
import { SweepProcessor } from './sweep.processor.js';
import { TrailKeeper } from './trail-keeper.js';

@Module({})
export class WorkerModule {
  static forProcess(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forProcess(config, 'worker', SYSTEM_ROWS), AlertsModule, AuditModule, SituationModule, MessagingModule, RegistrationModule],
      providers: [ReportSubmittedProcessor, CellsOutdatedProcessor, MessagesDueProcessor, NoticesDueProcessor, SweepProcessor, TrailKeeper, AccessCareProcessor],
    };
  }
}
