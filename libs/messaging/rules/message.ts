/** A person a message can reach. */
export interface Recipient {
  readonly name: string;
  readonly email: string;
}

export const MESSAGE_KINDS = [
  'REMINDER', 'MISSING_REPORT', 'ALERT_DIGEST', 'EMERGENCY_REQUEST', 'INVITATION', 'PASSWORD', 'HABILITATION', 'REVIEW',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const MESSAGE_STATUSES = ['PENDING', 'KEPT', 'SENT', 'FAILED'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** A message to lay in the outbox. */
export interface NewMessage {
  /** The same for the same cause and person: laid twice, it is there once. */
  readonly dedupeKey: string;
  readonly kind: MessageKind;
  readonly to: Recipient;
  /** The establishment it is about; null when there are several. */
  readonly finess: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Number of the personal link its bodies end with (`PERSONAL_LINK`), for those that have one. */
  readonly linkId?: string;
}

/** A message of the outbox. */
export interface Message {
  readonly id: number;
  readonly kind: MessageKind;
  readonly toName: string;
  readonly toEmail: string;
  readonly finess: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly linkId: string | null;
  readonly status: MessageStatus;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
  /** When it will be tried next; null when it will not be by itself. */
  readonly nextAttemptAt: Date | null;
  readonly lastError: string | null;
}
