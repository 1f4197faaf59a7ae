import type { ReactNode } from 'react';
import { fullWeek, shortWeek } from '../../figures/dates.js';
import { cover } from '../../figures/numbers.js';
import type { NationalSituationQuery } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { TerritoryExplanation } from '../../parts/coverage-explanation.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { byCover, type ItemCover, nationalFinding } from './national-finding.js';
import { SmallMultiple } from './small-multiple.js';

type Item = ItemCover & { readonly answered: number | null };

/** Cover and trend of each item, up to the week shown: at a past instant, what came after is not drawn, and its own figure is the one then known. */
export function itemsOf({ situation, situationTrends }: Pick<NationalSituationQuery, 'situation' | 'situationTrends'>): { items: Item[]; weeks: string[] } {
  const weeks = (situationTrends[0]?.points ?? []).map(({ week }) => week).filter((week) => week <= situation.week);
  const items = situation.items.map(({ item, weeksOfCover, answeredShare }) => {
    const points = new Map(situationTrends.find((one) => one.item.code === item.code)?.points.map((point) => [point.week, point.weeksOfCover]));
    const trend = weeks.map((week) => (week === situation.week ? weeksOfCover : (points.get(week) ?? null)));
    return { code: item.code, labelPlural: item.labelPlural, weeksOfCover, trend, answered: answeredShare?.answered ?? null };
  });
  return { items: byCover(items), weeks };
}

/** Seven small charts on one scale, worst first. */
export function TrendsCard({ data, knownAt }: { data: NationalSituationQuery; knownAt: string | null }): ReactNode {
  const { items, weeks } = itemsOf(data);
  const top = Math.max(6, ...items.flatMap(({ trend }) => trend.map((value) => Math.ceil(value ?? 0))));
  const columns: Column<Item>[] = [
    { key: 'item', header: 'Article', value: ({ labelPlural }) => labelPlural, isRowHeader: true },
    ...weeks.map(
      (week, index): Column<Item> => ({ key: week, header: shortWeek(week), label: week, numeric: true, value: ({ trend }) => tenth(trend[index]), cell: ({ trend }) => cover(trend[index]) }),
    ),
  ];
  return (
    <Card
      span={12}
      title={nationalFinding(items)}
      subtitle={`Couverture nationale, Σ stocks ÷ Σ consommations de crise, ${weeks.length} semaines jusqu’à ${fullWeek(data.situation.week)}. Trait\u00A0: 3\u00A0semaines. Même échelle partout, 0 à ${top}`}
      table={<DataTable caption="Couverture nationale par article et par semaine" columns={columns} rows={items} rowKey={({ code }) => code} stacks={false} />}
      exports={<ExportLinks fileName={`couverture-france-${data.situation.week}`} columns={columns} rows={items} />}
      explain={<TerritoryExplanation kind="NATION" code={null} week={data.situation.week} knownAt={knownAt} items={items} />}
    >
      <div className="multiples">
        {items.map((item) => (
          <SmallMultiple key={item.code} item={item} weeks={weeks} top={top} />
        ))}
      </div>
    </Card>
  );
}

const tenth = (weeks: number | null | undefined): number | null => (weeks === null || weeks === undefined ? null : Math.trunc(weeks * 10) / 10);
