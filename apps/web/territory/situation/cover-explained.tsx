import type { ReactNode } from 'react';
import { fullWeek } from '../../figures/dates.js';
import { levelOf } from '../../figures/levels.js';
import { cover, percent, quantity } from '../../figures/numbers.js';
import type { TerritoryItemFragment } from '../../generated/graphql.js';
import { DataTable } from '../../parts/data-table.js';
import { HowComputed } from '../../parts/how-computed.js';
import { LevelBadge } from '../../parts/level-badge.js';

/** The cover of a territory with the very sums it was divided from. */
export function TerritoryCoverExplained({ items, week }: { items: readonly TerritoryItemFragment[]; week: string }): ReactNode {
  return (
    <HowComputed title="Couverture d’un territoire : comment est-ce calculé ?">
      <p>
        <strong>Couverture = somme des stocks ÷ somme des consommations de crise hebdomadaires</strong>, sur les établissements dont les deux sont connus pour {fullWeek(week)} ; jamais une moyenne de ratios. Le
        résultat est tronqué au dixième.
      </p>
      <DataTable
        caption="Sommes et quotients par article"
        rows={items}
        rowKey={({ item }) => item.code}
        columns={[
          { key: 'item', header: 'Article', isRowHeader: true, value: ({ item }) => item.labelPlural },
          { key: 'stock', header: 'Stocks', numeric: true, value: (row) => row.stockOnHand, cell: (row) => quantity(row.stockOnHand) },
          { key: 'crisis', header: 'Conso. de crise', numeric: true, value: (row) => row.crisisWeeklyConsumption, cell: (row) => quantity(row.crisisWeeklyConsumption) },
          { key: 'cover', header: 'Semaines', numeric: true, value: (row) => row.weeksOfCover, cell: (row) => <strong>{cover(row.weeksOfCover)}</strong> },
          { key: 'level', header: 'Niveau', value: () => null, cell: (row) => <LevelBadge level={levelOf(row.weeksOfCover)} /> },
          { key: 'share', header: 'Part répondue', numeric: true, value: () => null, cell: (row) => percent(row.answeredShare?.answered) },
          { key: 'stale', header: 'Derniers stocks connus, hors somme', numeric: true, value: () => null, cell: (row) => quantity(row.staleStockOnHand) },
        ]}
      />
      <p className="note">
        Niveau d’un territoire : seuils de la doctrine, 3, 2 et 1 semaine. Niveau d’un établissement, et comptes par niveau : ses propres seuils.
      </p>
    </HowComputed>
  );
}
