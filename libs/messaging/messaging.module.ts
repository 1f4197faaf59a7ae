import { Module } from '@nestjs/common';
import { CatalogueModule } from '#catalogue';
import { PersonalLinks } from './personal-links.js';
import { ReadOutbox } from './read-outbox.js';
import { ReadReminders } from './read-reminders.js';
import { RemindMissingReports } from './remind-missing-reports.js';
import { RetryMessage } from './retry-message.js';
import { SendMessages } from './send-messages.js';
import { TellAlerts } from './tell-alerts.js';
import { TellExpiringSecrets } from './tell-expiring-secrets.js';
import { TellRequestSteps } from './tell-request-steps.js';

const USE_CASES = [
  PersonalLinks, ReadOutbox, ReadReminders, RemindMissingReports, RetryMessage, SendMessages, TellAlerts, TellExpiringSecrets, TellRequestSteps,
];

/** What is written to people: reminders, notices, and the outbox from which they leave. */
@Module({ imports: [CatalogueModule], providers: USE_CASES, exports: USE_CASES })
export class MessagingModule {}
