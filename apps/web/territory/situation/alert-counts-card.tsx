import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shortWeek } from '../../figures/dates.js';
import { LEVEL_LABELS } from '../../figures/levels.js';
import { counted, quantity, signed } from '../../figures/numbers.js';
import type { TerritorySituationQuery } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { alertsTitle } from './findings.js';

type Counts = NonNullable<TerritorySituationQuery['alertCounts']>;

/** Open alerts by level against the week before; levels keep their colours, length says how many. */
export function AlertCountsCard({ counts, list }: { counts: Counts; list: string }): ReactNode {
  const grave = counts.levels.filter(({ level }) => level === 'STOCK_OUT' || level === 'CRITICAL').reduce((sum, { open }) => sum + open, 0);
  const most = Math.max(1, ...counts.levels.map(({ open }) => open));
  return (
    <Card
      span={3}
      title={alertsTitle(grave)}
      subtitle={`${counted(counts.open, 'alerte ouverte', 'alertes ouvertes')} (établissement × article), ${counted(counts.establishments, 'établissement')} ; écart sur ${shortWeek(counts.comparedWith)}`}
      more={
        <Link className="foot-button" to={list}>
          Voir les alertes
        </Link>
      }
    >
      <div className="compact alert-counts">
        <DataTable
          caption="Alertes ouvertes par niveau, les plus graves d’abord"
          columns={[
            { key: 'level', header: <span className="fr-sr-only">Niveau</span>, label: 'Niveau', isRowHeader: true, value: ({ level }) => LEVEL_LABELS[level], cell: ({ level }) => <LevelBadge level={level} /> },
            {
              key: 'bar',
              header: <span className="fr-sr-only">Longueur</span>,
              drawn: true,
              wide: true,
              value: () => null,
              cell: ({ level, open }) => (
                <div className={`count-bar level-${level.toLowerCase()}`} aria-hidden="true">
                  {open > 0 ? <span style={{ width: `${(open / most) * 100}%` }} /> : null}
                </div>
              ),
            },
            { key: 'open', header: <span className="fr-sr-only">Alertes</span>, label: 'Alertes', numeric: true, value: ({ open }) => open, cell: ({ open }) => <strong>{quantity(open)}</strong> },
            { key: 'delta', header: <span className="fr-sr-only">Écart</span>, label: 'Écart', numeric: true, value: ({ delta }) => delta, cell: ({ delta }) => <span className="mention">{signed(delta)}</span> },
          ]}
          rows={counts.levels}
          rowKey={({ level }) => level}
        />
      </div>
    </Card>
  );
}
