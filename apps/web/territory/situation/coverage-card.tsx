import { type ReactNode, useMemo } from 'react';
import { fullWeek, moveWeek, shortWeek } from '../../figures/dates.js';
import { LEVEL_LABELS, LEVELS, levelOf } from '../../figures/levels.js';
import { counted, cover, quantity } from '../../figures/numbers.js';
import type { TerritoryItemFragment, TerritorySituationQuery } from '../../generated/graphql.js';
import { BulletAxis, BulletBar } from '../../parts/bullet-bar.js';
import { Card } from '../../parts/card.js';
import { TerritoryExplanation } from '../../parts/coverage-explanation.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { LevelStrip } from '../../parts/share-bar.js';
import { Sparkline } from '../../parts/sparkline.js';
import { coverageTitle, graveCount, lowestFirst } from './findings.js';

type Row = TerritoryItemFragment;
type Trends = TerritorySituationQuery['situationTrends'];

/** Weeks a sparkline shows. */
export const TREND_WEEKS = 12;

/** The weeks up to the one shown; a week nobody counted is a gap. */
function trendOf(trends: Trends, code: string, week: string): (number | null)[] {
  const points = new Map(trends.find(({ item }) => item.code === code)?.points.map((point) => [point.week, point.weeksOfCover]));
  return Array.from({ length: TREND_WEEKS }, (_, index) => points.get(moveWeek(week, index + 1 - TREND_WEEKS)) ?? null);
}

function countOf(row: Row, wanted: (typeof LEVELS)[number]): number {
  return row.levels.find(({ level }) => level === wanted)?.establishments ?? 0;
}

function columnsOf(trends: Trends, week: string): Column<Row>[] {
  return [
    { key: 'item', header: 'Article', isRowHeader: true, width: '9rem', value: (row) => row.item.labelPlural },
    { key: 'bar', header: <BulletAxis />, drawn: true, wide: true, width: '7rem', value: () => null, cell: (row) => <BulletBar weeks={row.weeksOfCover} level={levelOf(row.weeksOfCover)} /> },
    { key: 'weeks', header: 'Sem.', label: 'Couverture (semaines)', numeric: true, value: (row) => row.weeksOfCover, cell: (row) => <span className="table__cover">{cover(row.weeksOfCover)}</span> },
    { key: 'level', header: 'Niveau', value: (row) => LEVEL_LABELS[levelOf(row.weeksOfCover)], cell: (row) => <LevelBadge level={levelOf(row.weeksOfCover)} /> },
    {
      key: 'trend',
      header: `${shortWeek(moveWeek(week, 1 - TREND_WEEKS))} → ${shortWeek(week)}`,
      drawn: true,
      value: () => null,
      cell: (row) => <Sparkline level={levelOf(row.weeksOfCover)} values={trendOf(trends, row.item.code, week)} />,
    },
    { key: 'strip', header: 'Établissements par niveau', drawn: true, wide: true, width: '5rem', value: () => null, cell: (row) => <LevelStrip counts={row.levels} /> },
    { key: 'grave', header: 'Critiques ou rupture', numeric: true, value: (row) => graveCount(row.levels), cell: (row) => <strong>{quantity(graveCount(row.levels))}</strong> },
    { key: 'stock', header: 'Stock (pièces)', hidden: true, value: (row) => row.stockOnHand },
    { key: 'crisis', header: 'Consommation de crise par semaine', hidden: true, value: (row) => row.crisisWeeklyConsumption },
    { key: 'gap', header: 'Pièces manquantes au stock de sécurité', hidden: true, value: (row) => row.safetyGap },
    ...LEVELS.map((level): Column<Row> => ({ key: level, header: LEVEL_LABELS[level], hidden: true, numeric: true, value: (row) => countOf(row, level) })),
  ];
}

interface CoverageCardProps {
  situation: TerritorySituationQuery['situation'];
  trends: Trends;
  /** "la région", "le département". */
  territory: string;
  changed: ReadonlySet<string>;
}

/** Each item of the territory, the lowest cover first: sum, twelve weeks, and how many establishments are where. */
export function CoverageCard({ situation, trends, territory, changed }: CoverageCardProps): ReactNode {
  const { items, week, reporting, label } = situation;
  const sorted = useMemo(() => lowestFirst(items), [items]);
  const columns = useMemo(() => columnsOf(trends, week), [trends, week]);
  const counts = columns.filter(({ key }) => key === 'item' || key === 'grave' || LEVELS.some((level) => level === key)).map((column) => ({ ...column, hidden: false }));
  const apart = reporting.expected - reporting.received;
  const answered = `${counted(reporting.received, 'établissement')} à jour en ${fullWeek(week)}`;
  return (
    <Card
      span={7}
      title={coverageTitle(sorted, territory)}
      subtitle={`Somme des stocks ÷ somme des consommations de crise, ${answered}${apart > 0 ? ` · ${counted(apart, 'non répondant compté', 'non répondants comptés')} à part` : ''}`}
      table={<DataTable caption="Établissements par niveau et par article" columns={counts} rows={sorted} rowKey={(row) => row.item.code} />}
      exports={<ExportLinks fileName={`couverture-${label}-${shortWeek(week)}`} columns={columns} rows={sorted} />}
      explain={<TerritoryExplanation kind={situation.kind} code={situation.code} week={week} items={sorted.map(({ item }) => item)} />}
    >
      <div className="compact territory-cover">
        <DataTable caption="Couverture par article, la plus basse d’abord" columns={columns} rows={sorted} rowKey={(row) => row.item.code} changed={changed} />
      </div>
    </Card>
  );
}
