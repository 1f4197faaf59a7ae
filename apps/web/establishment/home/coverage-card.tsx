import { type ReactNode, useMemo } from 'react';
import { day, fullWeek, shortWeek } from '../../figures/dates.js';
import { cover, quantity } from '../../figures/numbers.js';
import type { CoverageRowFragment, EstablishmentHomeQuery } from '../../generated/graphql.js';
import { BulletAxis, BulletBar } from '../../parts/bullet-bar.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { CoverageExplanation } from '../../parts/coverage-explanation.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { Sparkline } from '../../parts/sparkline.js';
import { coverageFinding } from './findings.js';
import { worstFirst } from '../../figures/levels.js';

type History = EstablishmentHomeQuery['coverageHistory'];

/** Beyond half a year a projected end is no longer a forecast. */
const FAR_WEEKS = 26;
const DAY_MS = 86_400_000;

function endOf({ level, projectedStockOut, runwayWeeks }: CoverageRowFragment, now: number): ReactNode {
  if (level === 'STOCK_OUT') return 'épuisé';
  if (runwayWeeks !== null && runwayWeeks > FAR_WEEKS) return '≥\u00A06 mois';
  if (!projectedStockOut) return '—';
  // At the pace observed it is over already: a date behind us must not be read as one ahead.
  return Date.parse(projectedStockOut) + DAY_MS > now ? day(projectedStockOut) : <strong>dépassée, {day(projectedStockOut)}</strong>;
}

function columnsOf(history: History, shownWeek: string | null | undefined, now: number): Column<CoverageRowFragment>[] {
  const weeks = history[0]?.weeks.map(({ week }) => week) ?? [];
  const [first, last] = [weeks[0], weeks.at(-1)];
  return [
    { key: 'item', header: 'Article', isRowHeader: true, value: (row) => row.item.labelPlural },
    { key: 'bar', header: <BulletAxis />, drawn: true, wide: true, width: '11rem', value: () => null, cell: (row) => <BulletBar weeks={row.weeksOfCover} level={row.level} /> },
    {
      key: 'weeks',
      header: 'Sem.',
      label: 'Couverture (semaines)',
      numeric: true,
      value: (row) => row.weeksOfCover,
      cell: (row) => <span className="table__cover">{cover(row.weeksOfCover)}</span>,
    },
    { key: 'level', header: 'Niveau', value: (row) => row.level, cell: (row) => <LevelBadge level={row.level} staleWeek={row.week === shownWeek ? null : row.week} /> },
    {
      key: 'trend',
      header: first && last ? `${shortWeek(first)} → ${shortWeek(last)}` : 'Évolution',
      drawn: true,
      value: () => null,
      cell: (row) => <Sparkline level={row.level} values={history.find(({ item }) => item.code === row.item.code)?.weeks.map(({ weeksOfCover }) => weeksOfCover) ?? []} />,
    },
    { key: 'stock', header: 'Stock', hidden: true, value: (row) => row.stockOnHand },
    { key: 'crisis', header: 'Consommation de crise par semaine', hidden: true, value: (row) => row.crisisWeeklyConsumption },
    { key: 'gap', header: 'Il manque (pièces)', numeric: true, value: (row) => row.gap, cell: (row) => (row.gap ? <strong>{quantity(row.gap)}</strong> : quantity(row.gap)) },
    { key: 'end', header: 'Fin projetée', numeric: true, value: (row) => row.projectedStockOut, cell: (row) => endOf(row, now) },
  ];
}

/** Cover of the seven items, worst first, with what is missing and when it ends. */
export function CoverageCard({ finess, rows, history, now }: { finess: string; rows: readonly CoverageRowFragment[]; history: History; now: number }): ReactNode {
  const sorted = useMemo(() => worstFirst(rows), [rows]);
  const week = rows.map((row) => row.week).reduce((latest, one) => (one !== null && (latest === null || one > latest) ? one : latest), null);
  const columns = useMemo(() => columnsOf(history, week, now), [history, week, now]);
  return (
    <Card
      title={coverageFinding(rows)}
      subtitle={week ? `Couverture en semaines de consommation de crise · dernière remontée ${fullWeek(week)}` : 'Couverture en semaines de consommation de crise'}
      exports={<ExportLinks fileName={`couverture-${finess}${week ? `-${week}` : ''}`} columns={columns} rows={sorted} />}
      explain={<CoverageExplanation finess={finess} items={sorted.map(({ item }) => item)} />}
    >
      <div className="home-cover">
        <DataTable caption="Couverture par article, le plus exposé d’abord" columns={columns} rows={sorted} rowKey={(row) => row.item.code} />
      </div>
    </Card>
  );
}
