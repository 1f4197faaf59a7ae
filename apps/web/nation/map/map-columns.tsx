import { Link } from 'react-router';
import { LEVEL_LABELS } from '../../figures/levels.js';
import { cover, percent, quantity } from '../../figures/numbers.js';
import { LevelBadge } from '../../parts/level-badge.js';
import type { Column } from '../../parts/data-table.js';
import { graveInWords, type Level, type MapRow } from './map-values.js';

const tenth = (weeks: number | null): number | null => (weeks === null ? null : Math.trunc(weeks * 10) / 10);

/** The table beside a map: what its indicators say of each territory. */
export function mapColumns(level: Level): Column<MapRow>[] {
  return [
    {
      key: 'territory',
      header: level === 'REGION' ? 'Région' : 'Département',
      value: ({ label }) => label,
      cell: ({ label, href, code }) => (
        <>
          <Link className="fr-link fr-text--sm" to={href}>
            {label}
          </Link>
          {level === 'DEPARTMENT' ? ` (${code})` : ''}
        </>
      ),
      isRowHeader: true,
    },
    { key: 'code', header: 'Code', value: ({ code }) => code, hidden: true },
    { key: 'weeks', header: 'Sem.', label: 'Couverture (semaines)', numeric: true, value: ({ weeks }) => tenth(weeks), cell: ({ weeks }) => <strong>{cover(weeks)}</strong> },
    { key: 'level', header: 'Niveau', value: ({ level: is }) => LEVEL_LABELS[is], cell: ({ level: is }) => <LevelBadge level={is} /> },
    { key: 'gap', header: 'Manque', label: 'Pièces manquantes pour 3 semaines', numeric: true, value: ({ gap }) => gap, cell: ({ gap }) => quantity(gap) },
    { key: 'grave', header: 'Critiques ou rupture', numeric: true, value: (row) => (row.grave ? row.grave.count : null), cell: (row) => graveInWords(row) },
    {
      key: 'rate',
      header: 'Réponses',
      label: 'Taux de réponse (%)',
      numeric: true,
      value: ({ rate }) => (rate === null ? null : Math.trunc(rate * 100)),
      cell: ({ rate, received, expected }) => <span title={`${quantity(received)} sur ${quantity(expected)}`}>{percent(rate)}</span>,
    },
  ];
}
