/** PostgreSQL: shutdown asked for, crash of another session, not yet accepting, no place left; connection exceptions (class 08). Node: sockets. */
const LOST = new Set([
  '57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT',
]);
/** What `pg` says without a code. */
const LOST_IN_WORDS = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** True when work failed because the database went away: the same work succeeds once it is back. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const cause = 'driverError' in error ? error.driverError : error;
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return LOST.has(code) || LOST_IN_WORDS.test(cause.message);
}
