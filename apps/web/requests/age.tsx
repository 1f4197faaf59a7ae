import type { ReactNode } from 'react';
import { duration, minutesBetween } from '../figures/dates.js';
import { LATE_AFTER_MINUTES } from './words.js';

/** How long somebody has been awaited; beyond a day, in red with a clock. */
export function Age({ since, now }: { since: string; now: number }): ReactNode {
  const minutes = minutesBetween(Date.parse(since), now);
  const late = minutes > LATE_AFTER_MINUTES;
  return (
    <span className={late ? 'request-age request-age--late fr-icon-time-fill fr-icon--sm' : 'request-age'}>
      {late ? ' ' : null}
      {duration(minutes)}
    </span>
  );
}
