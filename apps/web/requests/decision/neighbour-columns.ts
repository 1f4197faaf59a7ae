import { readQuantity } from '../../figures/numbers.js';
import type { RequestNeighbourFragment } from '../../generated/graphql.js';
import type { Column } from '../../parts/data-table.js';
import { coverAfter, type ItemPicks } from './picks.js';

/** The table of neighbours as exported, with what is kept at that moment. */
export function exportColumns(picks: ItemPicks): Column<RequestNeighbourFragment>[] {
  const kept = ({ establishment }: RequestNeighbourFragment): number => readQuantity(picks[establishment.finess] ?? '') ?? 0;
  return [
    { key: 'name', header: 'Établissement', value: ({ establishment }) => establishment.name },
    { key: 'finess', header: 'FINESS', value: ({ establishment }) => establishment.finess },
    { key: 'department', header: 'Département', value: ({ establishment }) => establishment.department.code },
    { key: 'distance', header: 'Distance (km)', value: ({ distanceKm }) => distanceKm },
    { key: 'week', header: 'Remontée', value: ({ week }) => week },
    { key: 'stock', header: 'Stock', value: ({ stockOnHand }) => stockOnHand },
    { key: 'crisis', header: 'Consommation de crise', value: ({ crisisWeeklyConsumption }) => crisisWeeklyConsumption },
    { key: 'promised', header: 'Déjà promis', value: ({ promised }) => promised },
    { key: 'surplus', header: 'Surplus', value: ({ surplus }) => surplus },
    { key: 'kept', header: 'Quantité proposée', value: kept },
    { key: 'before', header: 'Couverture avant (semaines)', value: ({ before }) => before.weeksOfCover },
    { key: 'after', header: 'Couverture après (semaines)', value: (row) => coverAfter(row, kept(row)) },
  ];
}
