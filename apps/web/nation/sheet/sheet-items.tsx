import type { ReactNode } from 'react';
import { moveWeek, shortWeek } from '../../figures/dates.js';
import { levelOf } from '../../figures/levels.js';
import { cover, percent, signedCover } from '../../figures/numbers.js';
import { BulletAxis, BulletBar } from '../../parts/bullet-bar.js';
import { DataTable } from '../../parts/data-table.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { Sparkline } from '../../parts/sparkline.js';
import type { ItemCover } from '../situation/national-finding.js';
import { lastStep } from '../situation/trend.js';
import type { StockpileRow } from '../stockpile/stockpile-finding.js';

interface SheetItemsProps {
  items: readonly (ItemCover & { answered: number | null })[];
  stockpile: readonly StockpileRow[];
  week: string;
}

/** Seven items on seven lines. */
export function SheetItems({ items, stockpile, week }: SheetItemsProps): ReactNode {
  const shares = new Map(stockpile.map(({ item, coverageOfTarget }) => [item.code, coverageOfTarget]));
  return (
    <DataTable
      caption="Couverture nationale par article"
      rows={items}
      rowKey={({ code }) => code}
      stacks={false}
      columns={[
        { key: 'item', header: 'Article', value: ({ labelPlural }) => labelPlural, isRowHeader: true },
        { key: 'bar', header: <BulletAxis />, label: 'Couverture', value: () => null, cell: ({ weeksOfCover }) => <BulletBar weeks={weeksOfCover} level={levelOf(weeksOfCover)} /> },
        { key: 'cover', header: 'Sem.', numeric: true, value: () => null, cell: ({ weeksOfCover }) => <strong className="table__cover">{cover(weeksOfCover)}</strong> },
        { key: 'step', header: 'En 1 sem.', numeric: true, value: () => null, cell: ({ trend }) => (lastStep(trend) === null ? '—' : signedCover(lastStep(trend))) },
        { key: 'level', header: 'Niveau', value: () => null, cell: ({ weeksOfCover }) => <LevelBadge level={levelOf(weeksOfCover)} /> },
        {
          key: 'trend',
          header: `${shortWeek(moveWeek(week, 1 - (items[0]?.trend.length ?? 1)))} → ${shortWeek(week)}`,
          value: () => null,
          cell: ({ trend, weeksOfCover }) => <Sparkline values={trend} level={levelOf(weeksOfCover)} width={110} height={22} />,
        },
        { key: 'answered', header: 'Répondu', numeric: true, value: () => null, cell: ({ answered }) => percent(answered) },
        { key: 'target', header: 'Stock stratégique', numeric: true, value: () => null, cell: ({ code }) => `${percent(shares.get(code))} de la cible` },
      ]}
    />
  );
}
