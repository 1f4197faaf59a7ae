import { jobContract } from '#platform';

/** Wakes the writing of messages about what happened; what has happened is in the rows. */
export const noticesDue = jobContract('notices-due');
