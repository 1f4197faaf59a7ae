import { useEffect, useRef, useState } from 'react';

const FLASH_MS = 2_200;
const NONE: ReadonlySet<string> = new Set();

/** Rows that differ from what was shown a moment ago. The first ones shown are no change. */
export function changedRows(before: ReadonlyMap<string, string> | undefined, now: ReadonlyMap<string, string>): ReadonlySet<string> {
  if (!before) return NONE;
  return new Set([...now].filter(([key, state]) => before.get(key) !== state).map(([key]) => key));
}

/**
 * What has just changed in a list, for the time of a flash.
 * @param stateOf what of a row is watched, as text
 * @param about what the list is of: another territory or week is no change
 */
export function useFlashes<Row>(rows: readonly Row[] | undefined, keyOf: (row: Row) => string, stateOf: (row: Row) => string, about: string): ReadonlySet<string> {
  const seen = useRef<{ about: string; states: ReadonlyMap<string, string> } | undefined>(undefined);
  const [changed, setChanged] = useState(NONE);
  const asText = rows && JSON.stringify(rows.map((row) => [keyOf(row), stateOf(row)]));
  useEffect(() => {
    if (asText === undefined) return;
    const states = new Map(JSON.parse(asText) as [string, string][]);
    const changes = changedRows(seen.current?.about === about ? seen.current.states : undefined, states);
    seen.current = { about, states };
    if (changes.size > 0) setChanged(changes);
  }, [asText, about]);
  useEffect(() => {
    if (changed.size === 0) return;
    const timer = setTimeout(() => setChanged(NONE), FLASH_MS);
    return () => clearTimeout(timer);
  }, [changed]);
  return changed;
}
