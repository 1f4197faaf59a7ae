import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Days ahead that are shown; 0 shows all. */
export const HORIZONS = { 7: '7 jours', 14: '14 jours', 30: '30 jours', 0: 'Toutes les dates' } as const;

export interface Filters {
  readonly item: string;
  readonly region: string;
  readonly days: number;
  readonly level: 'DEPARTMENT' | 'REGION';
}

const NAMES = { item: 'article', region: 'region', days: 'jours', level: 'echelon' } as const;

/** Filters of the projections, kept in the address. */
export function useFilters(): [Filters, (part: Partial<Record<keyof Filters, string>>) => void] {
  const [search, setSearch] = useSearchParams();
  const days = Number(search.get('jours') ?? '14');
  const set = useCallback(
    (part: Partial<Record<keyof Filters, string>>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [key, value] of Object.entries(part)) {
            if (value) next.set(NAMES[key as keyof Filters], value);
            else next.delete(NAMES[key as keyof Filters]);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  );
  return [
    {
      item: search.get('article') ?? '',
      region: search.get('region') ?? '',
      days: days in HORIZONS ? days : 14,
      level: search.get('echelon') === 'regions' ? 'REGION' : 'DEPARTMENT',
    },
    set,
  ];
}
