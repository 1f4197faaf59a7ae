import { type ReactNode, useMemo } from 'react';
import { dayAndTime, duration, fullWeek, shortWeek } from '../../figures/dates.js';
import { LEVEL_LABELS } from '../../figures/levels.js';
import { cover, quantity } from '../../figures/numbers.js';
import { CRISIS_SOURCE_LABELS } from '../../figures/origins.js';
import type { CoverageRowFragment, EstablishmentDetailQuery } from '../../generated/graphql.js';
import { coverageFinding } from '../../establishment/home/findings.js';
import { worstFirst } from '../../figures/levels.js';
import { BulletAxis, BulletBar } from '../../parts/bullet-bar.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { CoverageExplanation } from '../../parts/coverage-explanation.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { Sparkline } from '../../parts/sparkline.js';
import { useFlashes } from '../use-flashes.js';

export type History = EstablishmentDetailQuery['coverageHistory'];
type Weeks = EstablishmentDetailQuery['reportWeeks'];

function columnsOf(history: History, latest: string | undefined): Column<CoverageRowFragment>[] {
  const weeks = history[0]?.weeks.map(({ week }) => week) ?? [];
  const [first, last] = [weeks[0], weeks.at(-1)];
  const own = (row: CoverageRowFragment): History[number]['weeks'] => history.find(({ item }) => item.code === row.item.code)?.weeks ?? [];
  return [
    { key: 'item', header: 'Article', isRowHeader: true, value: (row) => row.item.labelPlural },
    {
      key: 'bar',
      header: <BulletAxis />,
      drawn: true,
      wide: true,
      width: '8rem',
      value: () => null,
      cell: (row) => <BulletBar weeks={row.weeksOfCover} level={row.level} safety={row.thresholds.watchBelow} reference={own(row).at(-2)?.weeksOfCover ?? null} />,
    },
    { key: 'weeks', header: 'Sem.', label: 'Couverture (semaines)', numeric: true, value: (row) => row.weeksOfCover, cell: (row) => <span className="table__cover">{cover(row.weeksOfCover)}</span> },
    { key: 'level', header: 'Niveau', value: (row) => LEVEL_LABELS[row.level], cell: (row) => <LevelBadge level={row.level} staleWeek={row.week !== null && row.week !== latest ? row.week : null} /> },
    { key: 'stock', header: 'Stock', numeric: true, value: (row) => row.stockOnHand, cell: (row) => quantity(row.stockOnHand) },
    { key: 'crisis', header: 'Conso. de crise', numeric: true, value: (row) => row.crisisWeeklyConsumption, cell: (row) => quantity(row.crisisWeeklyConsumption) },
    { key: 'source', header: 'Origine', value: (row) => CRISIS_SOURCE_LABELS[row.crisisSource] ?? row.crisisSource, cell: (row) => <span className="note">{CRISIS_SOURCE_LABELS[row.crisisSource] ?? row.crisisSource}</span> },
    {
      key: 'trend',
      header: first && last ? `${shortWeek(first)} → ${shortWeek(last)}` : 'Évolution',
      drawn: true,
      value: () => null,
      cell: (row) => <Sparkline level={row.level} values={own(row).map(({ weeksOfCover }) => weeksOfCover)} />,
    },
  ];
}

/** "Remontée S47 (…) envoyée lun. 23 nov., 09:58, dans les temps". */
function reportInWords(weeks: Weeks): string {
  const [latest] = weeks;
  if (latest?.report) {
    const { submittedAt, submittedByName, lateByMinutes } = latest.report;
    return `Remontée ${fullWeek(latest.week)} envoyée ${dayAndTime(submittedAt)} par ${submittedByName}, ${lateByMinutes ? `${duration(lateByMinutes)} de retard` : 'dans les temps'}`;
  }
  const before = weeks.find(({ report }) => report);
  const awaited = latest ? `Remontée ${fullWeek(latest.week)} pas encore reçue` : 'Aucune remontée attendue';
  return `${awaited}${before ? ` ; derniers chiffres ${fullWeek(before.week)}` : ''}`;
}

/** Cover item by item, with stock, crisis consumption and where it comes from. */
export function StockCard({ finess, rows, history, weeks }: { finess: string; rows: readonly CoverageRowFragment[]; history: History; weeks: Weeks }): ReactNode {
  const sorted = useMemo(() => worstFirst(rows), [rows]);
  const latest = weeks[0]?.week;
  const columns = useMemo(() => columnsOf(history, latest), [history, latest]);
  const changed = useFlashes(sorted, ({ item }) => item.code, ({ stockOnHand, weeksOfCover, level }) => `${stockOnHand} ${weeksOfCover} ${level}`, finess);
  return (
    <Card
      span={8}
      title={coverageFinding(rows)}
      subtitle={reportInWords(weeks)}
      exports={<ExportLinks fileName={`couverture-${finess}`} columns={columns} rows={sorted} />}
      explain={<CoverageExplanation finess={finess} items={sorted.map(({ item }) => item)} />}
    >
      <DataTable caption="Couverture par article, la plus basse d’abord" columns={columns} rows={sorted} rowKey={({ item }) => item.code} changed={changed} />
    </Card>
  );
}
