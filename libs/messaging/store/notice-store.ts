import { statement } from '#platform';

/** One writer of notices at a time: what one has read as untold, another must not tell too. */
export const lockNotices = statement<[], never>('notices-lock', `SELECT pg_advisory_xact_lock(hashtext('vigie-notices'))`);

export interface NoticeState {
  /** Events before are history, told to nobody. */
  readonly alertsSince: Date;
  readonly requestsSince: Date;
  /** alert_event is read up to this id. */
  readonly alertsReadUntil: number;
}

const COLUMNS = `alerts_since AS "alertsSince", requests_since AS "requestsSince", alerts_read_until AS "alertsReadUntil"`;

export const findNoticeState = statement<[], NoticeState>('notice-state', `SELECT ${COLUMNS} FROM notice_state`);

/** Begins telling; a beginning already made stays, but for requests told from earlier on. */
export const beginNotices = statement<[alertsSince: Date, requestsSince: Date], NoticeState>(
  'notice-state-begin',
  `INSERT INTO notice_state AS s (alerts_since, requests_since, alerts_read_until)
   SELECT $1, $2, coalesce(max(id), 0) FROM alert_event
   ON CONFLICT (is_only_row) DO UPDATE SET requests_since = least(s.requests_since, excluded.requests_since)
   RETURNING ${COLUMNS}`,
);

export const moveAlertsRead = statement<[until: number], never>('notice-state-move', 'UPDATE notice_state SET alerts_read_until = $1');
