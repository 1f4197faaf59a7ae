import type { Sql } from '#platform';
import { beginNotices, findNoticeState, type NoticeState } from './store/notice-store.js';

/** From when on events are told: what a new installation loads of its past is told to nobody. */
export async function noticeState(sql: Sql, now: Date): Promise<NoticeState> {
  const [known] = await sql.run(findNoticeState);
  return known ?? beginNoticesAt(sql, now, now);
}

/** Begins now, and tells the steps of requests of a little earlier too: for a demonstration, whose requests are just played. */
export async function beginNoticesAt(sql: Sql, now: Date, requestsSince: Date): Promise<NoticeState> {
  const [begun] = await sql.run(beginNotices, now, requestsSince);
  if (!begun) throw new Error('An insert that updates on conflict returns its row');
  return begun;
}
