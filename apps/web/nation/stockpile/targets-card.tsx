import type { ReactNode } from 'react';
import { day } from '../../figures/dates.js';
import { cover, percent, quantity } from '../../figures/numbers.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { byShare, stockpileFinding, type StockpileRow, wide } from './stockpile-finding.js';
import { TargetAxis, TargetBar } from './target-bar.js';
import { TargetExplained } from './target-explained.js';

const COLUMNS: Column<StockpileRow>[] = [
  { key: 'item', header: 'Article', value: ({ item }) => item.labelPlural, isRowHeader: true },
  { key: 'bar', header: <TargetAxis />, label: 'Part de la cible', drawn: true, wide: true, value: () => null, cell: (row) => <TargetBar share={row.coverageOfTarget} /> },
  { key: 'share', header: 'Part', label: 'Part de la cible (%)', numeric: true, value: (row) => (row.coverageOfTarget === null ? null : Math.trunc(row.coverageOfTarget * 100)), cell: (row) => <strong>{percent(row.coverageOfTarget)}</strong> },
  {
    key: 'usable',
    header: 'Utilisable',
    numeric: true,
    value: ({ usable }) => usable,
    cell: ({ usable, reserved, unusable }) => (
      <>
        {quantity(usable)}
        {reserved > 0 ? <span className="note target-term">dont réservé {quantity(reserved)}</span> : null}
        {unusable > 0 ? <span className="note target-term">périmé ou en quarantaine {quantity(unusable)}</span> : null}
      </>
    ),
  },
  { key: 'reserved', header: 'Réservé', hidden: true, value: ({ reserved }) => reserved },
  { key: 'unusable', header: 'Périmé ou en quarantaine', hidden: true, value: ({ unusable }) => unusable },
  { key: 'target', header: 'Cible', numeric: true, value: ({ target }) => target, cell: ({ target }) => quantity(target) },
  {
    key: 'terms',
    header: 'Termes de la cible',
    wide: true,
    value: ({ targetTerms }) => targetTerms.map(({ label }) => label).join(' + '),
    cell: ({ targetTerms }) => (
      <span className="note">
        {targetTerms.map(({ label, formula }) => (
          <span key={label} className="target-term">
            {label} : {wide(formula)}
          </span>
        ))}
      </span>
    ),
  },
  { key: 'weeks', header: 'Sem. de crise du pays', numeric: true, value: (row) => (row.weeksOfCover === null ? null : Math.trunc(row.weeksOfCover * 10) / 10), cell: (row) => cover(row.weeksOfCover) },
  { key: 'expiry', header: 'Première péremption', numeric: true, value: ({ nextExpiry }) => nextExpiry, cell: ({ nextExpiry }) => (nextExpiry ? day(nextExpiry, true) : '—') },
];

/** Each item against its target, and what the target is made of. */
export function TargetsCard({ rows }: { rows: readonly StockpileRow[] }): ReactNode {
  const sorted = byShare(rows);
  return (
    <Card
      span={12}
      title={stockpileFinding(rows)}
      subtitle="Stock utilisable de Santé publique France ÷ cible de la doctrine, maintenant, en pièces. Trait : cible"
      exports={<ExportLinks fileName="stock-strategique-cibles" columns={COLUMNS} rows={sorted} />}
      explain={<TargetExplained rows={rows} />}
    >
      <DataTable caption="Stock stratégique et cibles" columns={COLUMNS} rows={sorted} rowKey={({ item }) => item.code} />
    </Card>
  );
}
