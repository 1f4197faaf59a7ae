import { useEffect, useRef, useState } from 'react';

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Rows that were not there at the reading before.
 * @param list a name of what is listed: with another list, everything would be new, so nothing is
 */
export function useNewcomers(ids: readonly string[] | undefined, list: string): ReadonlySet<string> {
  const [newcomers, setNewcomers] = useState<ReadonlySet<string>>(NOBODY);
  const known = useRef<{ list: string; ids: ReadonlySet<string> }>(undefined);
  const text = ids?.join(' ');
  useEffect(() => {
    if (text === undefined) return;
    const now = new Set(text.split(' ').filter(Boolean));
    const before = known.current;
    known.current = { list, ids: now };
    setNewcomers(before?.list === list ? new Set([...now].filter((id) => !before.ids.has(id))) : NOBODY);
  }, [text, list]);
  return newcomers;
}
