import { type ReactNode, useState } from 'react';
import { SegmentedControl } from '@codegouvfr/react-dsfr/SegmentedControl';
import { fullWeek, shortWeek } from '../../figures/dates.js';
import { cover, percent, quantity } from '../../figures/numbers.js';
import { RequestTrendDocument, type RequestTrendQuery, type WholeRequestFragment } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { pathOf } from '../../parts/sparkline.js';
import { changeOf } from './scale.js';
import { worstItem } from './snapshot-words.js';
import { WeekChart } from './week-chart.js';

type Week = RequestTrendQuery['coverageHistory'][number]['weeks'][number];

/** Stock and consumption over twelve weeks: two charts, each on its own scale. */
export function TrendCards({ request }: { request: WholeRequestFragment }): ReactNode {
  const [chosen, choose] = useState<string>();
  const { data, failure, loading, reload } = useReading(RequestTrendDocument, { finess: request.establishment.finess });
  const code = chosen ?? worstItem(request) ?? '';
  const weeks = data?.coverageHistory.find(({ item }) => item.code === code)?.weeks ?? [];
  const frozen = request.coverageAtRequest.find(({ item }) => item.code === code);
  const card = { loading, failure, onRetry: reload };
  const several = request.lines.length > 1;
  const chooser = several ? (
    <SegmentedControl
      legend="Article des courbes"
      hideLegend
      small
      segments={segmentsOf(request.lines.map(({ item }) => ({ label: item.labelPlural, nativeInputProps: { checked: item.code === code, onChange: () => choose(item.code) } })))}
    />
  ) : null;
  const exports = <ExportLinks fileName={`${request.reference}-${code}-12-semaines`} columns={COLUMNS} rows={weeks} />;
  const table = <DataTable caption="Stock et consommation, semaine par semaine" columns={COLUMNS} rows={weeks.toReversed()} rowKey={({ week }) => week} />;
  const name = request.lines.find(({ item }) => item.code === code)?.item.labelPlural ?? '';
  return (
    <>
      {several && request.lines.length <= 5 ? chooser : null}
      <div className="request-trends">
        <Card title={trendTitle('Stock', weeks.map((week) => week.stockOnHand))} subtitle={stockSubtitle(name, frozen?.safetyTarget)} table={table} exports={exports} {...card}>
          <StockBars weeks={weeks} safety={frozen?.safetyTarget ?? null} />
        </Card>
        <Card title={trendTitle('Consommation', weeks.map((week) => week.consumption))} subtitle={useSubtitle(name, frozen?.crisisWeeklyConsumption)} table={table} {...card}>
          <ConsumptionLine weeks={weeks} crisis={frozen?.crisisWeeklyConsumption ?? null} />
        </Card>
      </div>
    </>
  );
}

interface Segment {
  label: string;
  nativeInputProps: { checked: boolean; onChange: () => void };
}
type Segments = [Segment, Segment, Segment?, Segment?, Segment?];
const segmentsOf = (segments: Segment[]): Segments => segments as unknown as Segments;

function stockSubtitle(name: string, safety: number | null | undefined): string {
  return `${name}, pièces en fin de semaine${safety ? `\u00A0; repère de sécurité = ${quantity(safety)}` : ''}`;
}
function useSubtitle(name: string, crisis: number | null | undefined): string {
  return `${name}, pièces par semaine${crisis ? `\u00A0; consommation de crise ${quantity(crisis)}` : ''}`;
}

function trendTitle(name: string, values: readonly (number | null)[]): string {
  const change = changeOf(values);
  const known = values.filter((value) => value !== null).length;
  if (change === null) return `${name}\u00A0: ${known === 0 ? 'aucune remontée' : 'trop peu de remontées pour une évolution'}`;
  if (Math.abs(change) < 0.01) return `${name}\u00A0: stable sur ${values.length} semaines`;
  return `${name}\u00A0: ${change > 0 ? '+' : ''}${percent(change)} en ${values.length} semaines`;
}

function StockBars({ weeks, safety }: { weeks: readonly Week[]; safety: number | null }): ReactNode {
  const top = Math.max(1, safety ?? 0, ...weeks.map(({ stockOnHand }) => stockOnHand ?? 0)) * 1.08;
  return (
    <WeekChart weeks={weeks.map(({ week }) => week)} top={top} {...(safety ? { line: { value: safety } } : {})}>
      <div className="week-chart__bars">
        {weeks.map(({ week, stockOnHand, level }) => (
          <span key={week} title={`${shortWeek(week)}\u00A0: ${quantity(stockOnHand)}`}>
            {stockOnHand === null ? null : <i className={`level-${(level ?? 'UNKNOWN').toLowerCase()}`} style={{ height: `${(stockOnHand / top) * 100}%` }} />}
          </span>
        ))}
      </div>
    </WeekChart>
  );
}

function ConsumptionLine({ weeks, crisis }: { weeks: readonly Week[]; crisis: number | null }): ReactNode {
  const top = Math.max(1, crisis ?? 0, ...weeks.map(({ consumption }) => consumption ?? 0)) * 1.08;
  const x = (index: number): number => ((index + 0.5) / Math.max(weeks.length, 1)) * 100;
  const y = (value: number): number => 100 - (value / top) * 100;
  const last = weeks.findLastIndex(({ consumption }) => consumption !== null);
  const lastValue = weeks[last]?.consumption;
  return (
    <WeekChart weeks={weeks.map(({ week }) => week)} top={top} {...(crisis ? { line: { value: crisis, label: `crise ${quantity(crisis)}`, dashed: true } } : {})}>
      <svg className="week-chart__curve" viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
        <path d={pathOf(weeks.map(({ consumption }) => consumption), x, y)} vectorEffect="non-scaling-stroke" />
      </svg>
      {lastValue === null || lastValue === undefined ? null : (
        <span className="week-chart__last" style={{ left: `${x(last)}%`, bottom: `${100 - y(lastValue)}%` }}>
          <b>{quantity(lastValue)}</b>
        </span>
      )}
    </WeekChart>
  );
}

const COLUMNS: readonly Column<Week>[] = [
  { key: 'week', header: 'Semaine', isRowHeader: true, value: ({ week }) => week, cell: ({ week }) => fullWeek(week) },
  { key: 'stock', header: 'Stock', numeric: true, value: ({ stockOnHand }) => stockOnHand, cell: ({ stockOnHand }) => quantity(stockOnHand) },
  { key: 'consumption', header: 'Consommation', numeric: true, value: ({ consumption }) => consumption, cell: ({ consumption }) => quantity(consumption) },
  { key: 'crisis', header: 'Consommation de crise', numeric: true, value: (row) => row.crisisWeeklyConsumption, cell: (row) => quantity(row.crisisWeeklyConsumption) },
  { key: 'weeks', header: 'Couverture (sem.)', numeric: true, value: ({ weeksOfCover }) => weeksOfCover, cell: ({ weeksOfCover }) => cover(weeksOfCover) },
];
