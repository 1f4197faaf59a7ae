export { MessagingModule } from './messaging.module.js';
export { messagingSchema } from './messaging-schema.js';
export { messagesDue } from './jobs/messages-due.js';
export { ReadOutbox, type OutboxPage } from './read-outbox.js';
export { ReadReminders } from './read-reminders.js';
export { RemindMissingReports, type RemindMissingReportsInput, type RemindMissingReportsOutcome } from './remind-missing-reports.js';
export { RetryMessage, type RetryMessageOutcome } from './retry-message.js';
export { SendMessages, type SendingRun } from './send-messages.js';
export { type Message, MESSAGE_KINDS, type MessageKind, MESSAGE_STATUSES, type MessageStatus } from './rules/message.js';
