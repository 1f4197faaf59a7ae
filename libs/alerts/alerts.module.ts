import { Module } from '@nestjs/common';
import { CatalogueModule } from '#catalogue';
import { AcknowledgeAlert } from './acknowledge-alert.js';
import { FoldAlerts } from './fold-alerts.js';
import { ListAlerts } from './list-alerts.js';
import { MissingReportAlerts } from './missing-report-alerts.js';
import { ReadAlertRules } from './read-alert-rules.js';
import { SetAlertRule } from './set-alert-rule.js';

const USE_CASES = [AcknowledgeAlert, FoldAlerts, ListAlerts, MissingReportAlerts, ReadAlertRules, SetAlertRule];

@Module({ imports: [CatalogueModule], providers: USE_CASES, exports: USE_CASES })
export class AlertsModule {}
