import { useMemo } from 'react';
import { MapLevelsDocument, type TerritoryFiguresFragment } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { type Level, type LevelsOf, type MapRow, mapRows, type Indicator } from './map-values.js';

/** Rows of the map for an item; the counts per level are read only for the indicator that shows them. */
export function useMapRows(
  territories: readonly TerritoryFiguresFragment[],
  { item, indicator, level, at }: { item: string; indicator: Indicator; level: Level; at: string | null },
): MapRow[] {
  const { data } = useReading(MapLevelsDocument, { kind: level, at }, { pause: indicator !== 'graves' });
  return useMemo(() => {
    const levels: LevelsOf | undefined = data && new Map(data.territories.map(({ code, items }) => [code ?? '', items.find((one) => one.item.code === item)?.levels ?? []]));
    return mapRows(territories, item, level, levels);
  }, [data, territories, item, level]);
}
