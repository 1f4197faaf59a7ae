import { type Sql, statement } from '#platform';
import { oneLine } from '../rules/letter.js';
import type { Message, MessageStatus, NewMessage } from '../rules/message.js';

const insertMessages = statement<[messages: string, now: Date], { id: number }>(
  'messages-insert',
  `INSERT INTO message (dedupe_key, kind, to_email, to_name, finess, subject, text_body, html_body, link_id, created_at, next_attempt_at)
   SELECT dedupe_key, kind, to_email, to_name, finess, subject, text_body, html_body, link_id, $2, $2
   FROM jsonb_to_recordset($1::jsonb) AS n(dedupe_key text, kind text, to_email text, to_name text, finess text, subject text,
     text_body text, html_body text, link_id uuid)
   ON CONFLICT (dedupe_key) DO NOTHING
   RETURNING id`,
);

/** Which causes have been told already: what is looked at every few seconds is written once. */
export const toldAlready = statement<[dedupeKeys: readonly string[]], { dedupeKey: string }>(
  'messages-told',
  'SELECT dedupe_key AS "dedupeKey" FROM message WHERE dedupe_key = ANY($1::text[])',
);

/** Messages in one statement: bodies are a few kilobytes each. */
const AT_ONCE = 500;

/**
 * Lays messages in the outbox, those already there left out.
 * @param sql the transaction of what causes them.
 * @returns how many were laid.
 */
export async function layMessages(sql: Sql, messages: readonly NewMessage[], now: Date): Promise<number> {
  let laid = 0;
  for (let from = 0; from < messages.length; from += AT_ONCE) {
    const rows = messages.slice(from, from + AT_ONCE).map(({ dedupeKey, kind, to, finess, subject, text, html, linkId }) => ({
      dedupe_key: dedupeKey, kind, to_email: to.email, to_name: oneLine(to.name), finess, subject, text_body: text, html_body: html,
      link_id: linkId ?? null,
    }));
    laid += (await sql.run(insertMessages, JSON.stringify(rows), now)).length;
  }
  return laid;
}

/** A message taken for sending. Its number of attempts is also the fence of whoever took it. */
export interface TakenMessage {
  readonly id: number;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly toName: string;
  readonly toEmail: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly linkId: string | null;
}

/** Takes due messages until `leaseUntil`: nobody else tries them meanwhile, and somebody does if this process dies. */
export const takeDueMessages = statement<[now: Date, limit: number, leaseUntil: Date], TakenMessage>(
  'messages-take-due',
  `UPDATE message m SET attempts = m.attempts + 1, next_attempt_at = $3
   FROM (SELECT id FROM message WHERE status = 'PENDING' AND next_attempt_at <= $1
         ORDER BY next_attempt_at, id LIMIT $2 FOR UPDATE SKIP LOCKED) AS due
   WHERE m.id = due.id
   RETURNING m.id, m.attempts, m.created_at AS "createdAt", m.to_name AS "toName", m.to_email AS "toEmail", m.subject, m.text_body AS text, m.html_body AS html,
     m.link_id AS "linkId"`,
);

export const markSent = statement<[id: number, at: Date], never>(
  'message-mark-sent',
  `UPDATE message SET status = 'SENT', sent_at = $2, last_error = NULL WHERE id = $1 AND status = 'PENDING'`,
);

export const markNotSent = statement<[id: number, attempts: number, status: MessageStatus, nextAttemptAt: Date | null, error: string], never>(
  'message-mark-not-sent',
  `UPDATE message SET status = $3, next_attempt_at = coalesce($4, next_attempt_at), last_error = $5
   WHERE id = $1 AND attempts = $2 AND status = 'PENDING'`,
);

/** What waits while no mail server is set stays to be read. */
export const keepPending = statement<[], { kept: number }>(
  'messages-keep-pending',
  `WITH kept AS (UPDATE message SET status = 'KEPT' WHERE status = 'PENDING' RETURNING 1) SELECT count(*)::int AS kept FROM kept`,
);

const COLUMNS = `id, kind, to_name AS "toName", to_email AS "toEmail", finess, subject, text_body AS text, html_body AS html, link_id AS "linkId", status,
  created_at AS "createdAt", sent_at AS "sentAt", attempts,
  CASE WHEN status = 'PENDING' THEN next_attempt_at END AS "nextAttemptAt", last_error AS "lastError"`;

/** Newest first; two texts, so that each is planned with the index it has. */
export const outboxPage = statement<[before: number | null, limit: number], Message>(
  'outbox-page',
  `SELECT ${COLUMNS} FROM message WHERE id < coalesce($1, 9223372036854775807) ORDER BY id DESC LIMIT $2`,
);

export const outboxPageOfStatus = statement<[before: number | null, limit: number, status: MessageStatus], Message>(
  'outbox-page-of-status',
  `SELECT ${COLUMNS} FROM message WHERE status = $3 AND id < coalesce($1, 9223372036854775807) ORDER BY id DESC LIMIT $2`,
);

export const countMessages = statement<[status: MessageStatus | null], { total: number }>(
  'outbox-count',
  'SELECT count(*)::int AS total FROM message WHERE $1::text IS NULL OR status = $1',
);

/** One row when the message waits for somebody's decision. */
export const sendAgain = statement<[id: number, now: Date], Message>(
  'message-send-again',
  `UPDATE message SET status = 'PENDING', attempts = 0, next_attempt_at = $2 WHERE id = $1 AND status IN ('KEPT', 'FAILED')
   RETURNING ${COLUMNS}`,
);

export const findMessage = statement<[id: number], Message>('message-by-id', `SELECT ${COLUMNS} FROM message WHERE id = $1`);
