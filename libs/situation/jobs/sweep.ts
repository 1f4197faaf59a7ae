import { jobContract } from '#platform';

/** Every minute: finds in the rows what is left to do. */
export const sweep = jobContract('sweep');
