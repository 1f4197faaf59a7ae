import { Link } from 'react-router';
import { day, duration, minutesBetween, shortWeek } from '../../figures/dates.js';
import { LEVEL_LABELS } from '../../figures/levels.js';
import { cover } from '../../figures/numbers.js';
import { STATUS_LABELS } from '../../figures/requests.js';
import type { WorstRowFragment } from '../../generated/graphql.js';
import { BulletAxis, BulletBar } from '../../parts/bullet-bar.js';
import type { Column } from '../../parts/data-table.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { WaitingAge } from '../requests/requests-card.js';
import { establishmentColumns } from '../establishment-columns.js';

export const keyOfWorst = ({ establishment, item }: WorstRowFragment): string => `${establishment.finess}-${item.code}`;

/** One establishment and item: how low, until when, and whether help has been asked for. */
export function worstColumns(now: number): Column<WorstRowFragment>[] {
  return [
    ...establishmentColumns(),
    { key: 'department', header: 'Département', hidden: true, value: ({ establishment }) => establishment.department.name },
    { key: 'item', header: 'Article', value: ({ item }) => item.labelPlural },
    { key: 'bar', header: <BulletAxis short />, drawn: true, wide: true, width: '4rem', value: () => null, cell: (row) => <BulletBar weeks={row.weeksOfCover} level={row.level} /> },
    { key: 'weeks', header: 'Sem.', label: 'Couverture (semaines)', numeric: true, value: (row) => row.weeksOfCover, cell: (row) => <strong>{cover(row.weeksOfCover)}</strong> },
    { key: 'level', header: 'Niveau', value: (row) => LEVEL_LABELS[row.level], cell: (row) => <LevelBadge level={row.level} staleWeek={row.stale ? row.week : null} /> },
    { key: 'week', header: 'Semaine', hidden: true, value: (row) => shortWeek(row.week) },
    { key: 'end', header: 'Fin projetée', numeric: true, value: (row) => row.projectedStockOut, cell: (row) => (row.level === 'STOCK_OUT' ? 'épuisé' : row.projectedStockOut ? day(row.projectedStockOut) : '—') },
    {
      key: 'request',
      header: 'Demande',
      value: ({ openRequest }) => (openRequest ? `${STATUS_LABELS[openRequest.status]}, ${duration(minutesBetween(openRequest.since, now))}` : 'aucune'),
      cell: ({ openRequest }) =>
        openRequest ? (
          <Link className="fr-link fr-text--sm" to={`/demandes/${openRequest.id}`} title={`${openRequest.reference} : ${STATUS_LABELS[openRequest.status]}`}>
            {openRequest.status === 'SUBMITTED' ? <WaitingAge since={openRequest.since} now={now} /> : duration(minutesBetween(openRequest.since, now))}
            <span className="fr-sr-only">, {STATUS_LABELS[openRequest.status]}</span>
          </Link>
        ) : (
          <span className="mention">aucune</span>
        ),
    },
  ];
}
