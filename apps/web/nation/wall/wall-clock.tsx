import type { ReactNode } from 'react';
import { dayAndTime, minutesBetween, shortWeek, time, weekDays } from '../../figures/dates.js';
import { FROZEN_SECONDS } from './use-wall-reading.js';

/** Said this long before the session ends, so that somebody signs in again while the screen is still read. */
const WARN_MINUTES = 60;

interface WallClockProps {
  week: string;
  /** The server's time of the last answer. */
  now: string;
  /** Seconds since then. */
  age: number;
  endsAt: string | null;
}

/** Week, time, and above all how old the figures are. */
export function WallClock({ week, now, age, endsAt }: WallClockProps): ReactNode {
  const isFrozen = age > FROZEN_SECONDS;
  const left = endsAt === null ? undefined : minutesBetween(now, endsAt);
  return (
    <div className="wall__clock">
      <p className="wall__week">
        <strong>{shortWeek(week)}</strong> ({weekDays(week)})
      </p>
      {isFrozen ? (
        <p className="wall__frozen" role="alert">
          Données figées depuis {time(now)}
        </p>
      ) : (
        <p>
          {dayAndTime(now)} · <span className="fr-icon-refresh-line" aria-hidden="true" /> il y a {age} s
        </p>
      )}
      {left !== undefined && endsAt !== null ? (
        <p className={left < WARN_MINUTES ? 'wall__ends' : 'mention'}>{left < WARN_MINUTES ? `Se reconnecter avant ${time(endsAt)}` : `Session ouverte jusqu’à ${time(endsAt)}`}</p>
      ) : null}
    </div>
  );
}
