import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { type Indicator, INDICATORS, type Level } from './map-values.js';

export interface MapChoice {
  readonly item: string | undefined;
  readonly indicator: Indicator;
  readonly level: Level;
}

/** Item, indicator and level of territories, kept in the address: a map can be sent to somebody as it is. */
export function useMapChoice(): [choice: MapChoice, choose: (part: Partial<MapChoice>) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('indicateur') ?? '';
  const choice: MapChoice = {
    item: search.get('article') ?? undefined,
    indicator: asked in INDICATORS ? (asked as Indicator) : 'couverture',
    level: search.get('echelon') === 'regions' ? 'REGION' : 'DEPARTMENT',
  };
  const choose = useCallback(
    ({ item, indicator, level }: Partial<MapChoice>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (item) next.set('article', item);
          if (indicator) next.set('indicateur', indicator);
          if (level) next.set('echelon', level === 'REGION' ? 'regions' : 'departements');
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  );
  return [choice, choose];
}
