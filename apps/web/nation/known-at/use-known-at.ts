import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { parisInstant } from '../../figures/paris-instant.js';

export interface KnownAt {
  /** The instant asked for; null shows the present, live. */
  readonly at: string | null;
  /** `?au=…` to put behind the address of another screen of the desk. */
  readonly search: string;
  /** @param clock date and hour of Paris; null goes back to the present. */
  go(clock: string | null): void;
}

/** "Situation à une date": the past instant in the address, `?au=2026-11-20T12:00`, hour of Paris. */
export function useKnownAt(): KnownAt {
  const [search, setSearch] = useSearchParams();
  const clock = search.get('au');
  const at = (clock && parisInstant(clock)) ?? null;
  const go = useCallback(
    (next: string | null) =>
      setSearch((before) => {
        const after = new URLSearchParams(before);
        if (next) after.set('au', next);
        else after.delete('au');
        return after;
      }),
    [setSearch],
  );
  return { at, search: at && clock ? `?au=${clock}` : '', go };
}
