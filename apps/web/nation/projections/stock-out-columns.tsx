import { Link } from 'react-router';
import { day, shortWeek } from '../../figures/dates.js';
import { LEVEL_LABELS } from '../../figures/levels.js';
import { cover, quantity } from '../../figures/numbers.js';
import type { ProjectionsQuery } from '../../generated/graphql.js';
import type { Column } from '../../parts/data-table.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { dated, inDays } from './stock-out-dates.js';
import type { TerritoryStockOut } from './territory-stock-outs.js';

export type EstablishmentStockOut = ProjectionsQuery['nextStockOuts'][number];

const cut = (weeks: number | null): number | null => (weeks === null ? null : Math.trunc(weeks * 10) / 10);

export function territoryColumns(level: 'DEPARTMENT' | 'REGION', today: string): Column<TerritoryStockOut>[] {
  return [
    { key: 'date', header: 'Fin', value: ({ stockOutOn }) => stockOutOn, cell: (row) => <span className="nowrap">{dated(row, today)}</span>, isRowHeader: true },
    { key: 'days', header: 'Délai', drawn: true, value: () => null, cell: (row) => <span className="nowrap">{inDays(row, today)}</span> },
    { key: 'item', header: 'Article', value: ({ itemLabel }) => itemLabel },
    {
      key: 'territory',
      header: level === 'REGION' ? 'Région' : 'Département',
      value: ({ label }) => label,
      cell: ({ code, label }) => <Link to={`/${level === 'REGION' ? 'region' : 'departement'}/${code}`}>{label}</Link>,
    },
    { key: 'stock', header: 'Stock', numeric: true, value: ({ stockOnHand }) => stockOnHand, cell: ({ stockOnHand }) => quantity(stockOnHand) },
    { key: 'consumption', header: 'Conso.', label: 'Consommation observée par semaine', numeric: true, value: ({ consumption }) => consumption, cell: ({ consumption }) => quantity(Math.round(consumption)) },
    { key: 'cover', header: 'Sem.', label: 'Couverture (semaines de crise)', numeric: true, value: ({ weeksOfCover }) => cut(weeksOfCover), cell: ({ weeksOfCover }) => cover(weeksOfCover) },
    { key: 'level', header: 'Niveau', value: ({ level: is }) => LEVEL_LABELS[is], cell: ({ level: is }) => <LevelBadge level={is} /> },
  ];
}

export function establishmentColumns(week: string): Column<EstablishmentStockOut>[] {
  return [
    { key: 'date', header: 'Fin', value: ({ projectedStockOut }) => projectedStockOut, cell: ({ projectedStockOut }) => <span className="nowrap">{projectedStockOut ? day(projectedStockOut) : '—'}</span>, isRowHeader: true },
    { key: 'item', header: 'Article', value: ({ item }) => item.labelPlural },
    {
      key: 'establishment',
      header: 'Établissement',
      value: ({ establishment }) => establishment.name,
      cell: ({ establishment }) => (
        <>
          <Link to={`/etablissement/${establishment.finess}`}>{establishment.name}</Link> ({establishment.department.code})
        </>
      ),
    },
    { key: 'finess', header: 'FINESS', hidden: true, value: ({ establishment }) => establishment.finess },
    { key: 'department', header: 'Département', hidden: true, value: ({ establishment }) => establishment.department.name },
    { key: 'stock', header: 'Stock', numeric: true, value: ({ stockOnHand }) => stockOnHand, cell: ({ stockOnHand }) => quantity(stockOnHand) },
    { key: 'cover', header: 'Sem.', label: 'Couverture (semaines de crise)', numeric: true, value: ({ weeksOfCover }) => cut(weeksOfCover), cell: ({ weeksOfCover }) => cover(weeksOfCover) },
    { key: 'week', header: 'Remontée', value: (row) => shortWeek(row.week), hidden: true },
    { key: 'level', header: 'Niveau', value: ({ level }) => LEVEL_LABELS[level], cell: (row) => <LevelBadge level={row.level} staleWeek={row.week === week ? null : row.week} /> },
  ];
}
