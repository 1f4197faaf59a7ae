export { AlertsModule } from './alerts.module.js';
export { alertsSchema } from './alerts-schema.js';
export { ALERT_STATUSES, type AlertStatus } from './rules/stored-alert.js';
export { AcknowledgeAlert, type AcknowledgeAlertOutcome, type AcknowledgeAlertPayload } from './acknowledge-alert.js';
export { FoldAlerts } from './fold-alerts.js';
export { ListAlerts, type AlertFilter, type AlertPage } from './list-alerts.js';
export { MissingReportAlerts } from './missing-report-alerts.js';
export { SetAlertRule, type SetAlertRuleOutcome, type SetAlertRulePayload } from './set-alert-rule.js';
export type { Alert } from './store/alert-store.js';
