import { Link } from 'react-router';
import { duration, minutesBetween, shortWeek } from '../../figures/dates.js';
import { LEVEL_LABELS } from '../../figures/levels.js';
import { STATUS_LABELS } from '../../figures/requests.js';
import type { OpenAlertFragment } from '../../generated/graphql.js';
import type { Column } from '../../parts/data-table.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { acknowledgementInWords, problemInWords } from './alert-words.js';
import { establishmentColumns } from '../establishment-columns.js';

/** Days are enough beyond the first: an alert lasts weeks. */
function daysSince(openedAt: string, now: number): string {
  const minutes = minutesBetween(openedAt, now);
  return duration(minutes < 1_440 ? minutes : Math.floor(minutes / 1_440) * 1_440);
}

/** Where, what, how grave, since when, and what is being done about it. */
export function alertColumns(now: number, onAcknowledge: ((alert: OpenAlertFragment) => void) | undefined): Column<OpenAlertFragment>[] {
  return [
    ...establishmentColumns(),
    { key: 'department', header: 'Département', hidden: true, value: ({ establishment }) => establishment.department.name },
    { key: 'problem', header: 'Article', value: (row) => row.item?.labelPlural ?? problemInWords(row) },
    { key: 'level', header: 'Niveau', value: ({ level }) => (level ? LEVEL_LABELS[level] : null), cell: ({ level }) => (level ? <LevelBadge level={level} /> : '—') },
    { key: 'opened', header: 'Depuis', value: ({ openedWeek }) => shortWeek(openedWeek), cell: ({ openedWeek, openedAt }) => `${shortWeek(openedWeek)}, ${daysSince(openedAt, now)}` },
    { key: 'worst', header: 'Pire atteint', value: ({ worstLevel }) => (worstLevel ? LEVEL_LABELS[worstLevel] : null) },
    {
      key: 'request',
      header: 'Demande',
      value: ({ emergencyRequest }) => (emergencyRequest ? STATUS_LABELS[emergencyRequest.status] : 'aucune'),
      cell: ({ emergencyRequest }) =>
        emergencyRequest ? (
          <Link to={`/demandes/${emergencyRequest.id}`} title={STATUS_LABELS[emergencyRequest.status]}>
            {emergencyRequest.reference}
          </Link>
        ) : (
          <span className="mention">aucune</span>
        ),
    },
    {
      key: 'acknowledged',
      header: 'Prise en compte',
      value: acknowledgementInWords,
      cell: (row) =>
        row.status === 'OPEN' && onAcknowledge ? (
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => onAcknowledge(row)} aria-label={`Prendre en compte : ${row.establishment.name}, ${problemInWords(row)}`}>
            Prendre en compte
          </button>
        ) : (
          <span className="note">{acknowledgementInWords(row)}</span>
        ),
    },
  ];
}
