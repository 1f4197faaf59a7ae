import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { fullWeek } from '../../figures/dates.js';
import { millions, percent } from '../../figures/numbers.js';
import type { NationalStockpileFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { byShare, stockpileFinding, type StockpileRow } from '../stockpile/stockpile-finding.js';
import { TargetAxis, TargetBar } from '../stockpile/target-bar.js';
import { TargetExplained } from '../stockpile/target-explained.js';

const COLUMNS: Column<StockpileRow>[] = [
  { key: 'item', header: 'Article', value: ({ item }) => item.labelPlural, isRowHeader: true },
  { key: 'bar', header: <TargetAxis />, label: 'Part de la cible', drawn: true, wide: true, value: () => null, cell: (row) => <TargetBar share={row.coverageOfTarget} /> },
  { key: 'usable', header: 'Stock utilisable (pièces)', numeric: true, hidden: true, value: ({ usable }) => usable },
  { key: 'target', header: 'Cible (pièces)', numeric: true, hidden: true, value: ({ target }) => target },
  {
    key: 'both',
    header: 'Stock / cible',
    numeric: true,
    drawn: true,
    value: () => null,
    cell: ({ usable, target }) => (
      <>
        {millions(usable)} <span className="mention">/ {millions(target)}</span>
      </>
    ),
  },
  {
    key: 'share',
    header: 'Part',
    label: 'Part de la cible (%)',
    numeric: true,
    value: ({ coverageOfTarget }) => (coverageOfTarget === null ? null : Math.trunc(coverageOfTarget * 100)),
    cell: ({ coverageOfTarget }) => <strong>{percent(coverageOfTarget)}</strong>,
  },
];

/** The strategic stockpile against its target: units differ, shares of the target compare. */
export function StockpileCard({ stockpile, isPast }: { stockpile: NationalStockpileFragment; isPast: boolean }): ReactNode {
  const rows = byShare(stockpile.items);
  return (
    <Card
      span={4}
      title={stockpileFinding(rows)}
      subtitle={`Stock de Santé publique France, ${isPast ? `à la fin de ${fullWeek(stockpile.week)}` : 'maintenant'}, en pièces. Trait\u00A0: cible`}
      exports={<ExportLinks fileName={`stock-strategique-${stockpile.week}`} columns={COLUMNS} rows={rows} />}
      explain={<TargetExplained rows={rows} />}
      more={
        <Link className="fr-link" to="/stock-strategique">
          Voir les lots
        </Link>
      }
    >
      <DataTable caption="Stock stratégique, en part de la cible" columns={COLUMNS} rows={rows} rowKey={({ item }) => item.code} />
    </Card>
  );
}
