import { jobContract } from '#platform';

/** Wakes the sending of the outbox; what is to be sent is in the rows. */
export const messagesDue = jobContract('messages-due');
