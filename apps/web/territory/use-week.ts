import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const WEEK = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/;

/** The week of the address, `?semaine=2026-W45`; undefined is the latest complete one. */
export function useWeek(): [week: string | undefined, choose: (week: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('semaine');
  const choose = useCallback(
    (week: string | undefined) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        if (week) after.set('semaine', week);
        else after.delete('semaine');
        return after;
      }),
    [setParams],
  );
  return [asked !== null && WEEK.test(asked) ? asked : undefined, choose];
}
