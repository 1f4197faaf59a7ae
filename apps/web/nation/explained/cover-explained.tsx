import type { ReactNode } from 'react';
import { fullWeek } from '../../figures/dates.js';
import { levelOf } from '../../figures/levels.js';
import { cover, coverInWords, percent, quantity } from '../../figures/numbers.js';
import { HowComputed } from '../../parts/how-computed.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { LevelBadge } from '../../parts/level-badge.js';

export interface SummedItem {
  readonly item: { readonly code: string; readonly labelPlural: string };
  readonly weeksOfCover: number | null;
  readonly stockOnHand: number | null;
  readonly crisisWeeklyConsumption: number | null;
  readonly staleEstablishments?: number;
  readonly staleStockOnHand?: number;
  readonly answeredShare?: { readonly answered: number } | null;
}

/** Read for the nation only: a map has no room for them, nor reads them. */
const OF_THE_NATION: Column<SummedItem>[] = [
  { key: 'share', header: 'Part répondue', numeric: true, value: () => null, cell: (row) => percent(row.answeredShare?.answered) },
  { key: 'stale', header: 'Dernier stock connu, hors somme', numeric: true, value: () => null, cell: (row) => quantity(row.staleStockOnHand) },
];

/** Cover of a territory, with the very sums it was divided from. */
export function CoverExplained({ week, items, territories = false }: { week: string; items: readonly SummedItem[]; territories?: boolean }): ReactNode {
  return (
    <HowComputed title="Couverture d’un territoire : comment est-ce calculé ?">
      <p>
        <strong>Couverture = Σ stocks ÷ Σ consommations de crise hebdomadaires</strong>, sur les établissements dont le stock et la consommation de crise sont connus pour{' '}
        {fullWeek(week)}. Jamais une moyenne de ratios. Le résultat est tronqué au dixième, jamais arrondi.
      </p>
      <DataTable
        caption={`Sommes et quotients par ${territories ? 'territoire' : 'article'}`}
        rows={items}
        rowKey={({ item }) => item.code}
        columns={[
          { key: 'item', header: territories ? 'Territoire' : 'Article', value: ({ item }) => item.labelPlural, isRowHeader: true },
          { key: 'stock', header: 'Σ stocks (pièces)', numeric: true, value: (row) => row.stockOnHand, cell: (row) => quantity(row.stockOnHand) },
          { key: 'crisis', header: 'Σ conso. de crise', numeric: true, value: (row) => row.crisisWeeklyConsumption, cell: (row) => quantity(row.crisisWeeklyConsumption) },
          { key: 'cover', header: 'Semaines', numeric: true, value: (row) => row.weeksOfCover, cell: (row) => <strong title={coverInWords(row.weeksOfCover)}>{cover(row.weeksOfCover)}</strong> },
          { key: 'level', header: 'Niveau', value: () => null, cell: (row) => <LevelBadge level={levelOf(row.weeksOfCover)} /> },
          ...(territories ? [] : OF_THE_NATION),
        ]}
      />
      <p className="note">Niveaux d’un territoire : seuils de la doctrine, 3, 2 et 1 semaine. Rupture quand la somme des stocks est nulle.</p>
    </HowComputed>
  );
}
