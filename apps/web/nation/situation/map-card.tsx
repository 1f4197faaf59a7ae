import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { fullWeek, shortWeek } from '../../figures/dates.js';
import type { NationalSituationQuery } from '../../generated/graphql.js';
import { TerritoryMap } from '../../map/territory-map.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { IndicatorExplained } from '../explained/indicator-explained.js';
import type { KnownAt } from '../known-at/use-known-at.js';
import { mapColumns } from '../map/map-columns.js';
import { MapControls } from '../map/map-controls.js';
import { mapTitle } from '../map/map-title.js';
import { byGravityOf, INDICATORS, mapValues } from '../map/map-values.js';
import { summedTerritories } from '../map/summed-territories.js';
import { useMapChoice } from '../map/use-map-choice.js';
import { useMapRows } from '../map/use-map-rows.js';
import { byCover } from './national-finding.js';

/** Chooser, map and title always move together. */
export function MapCard({ data, knownAt }: { data: NationalSituationQuery; knownAt: KnownAt }): ReactNode {
  const [choice, choose] = useMapChoice();
  const { level, indicator } = choice;
  const { week, items } = data.situation;
  const item = items.find((one) => one.item.code === choice.item)?.item ?? byCover(items)[0]?.item;
  const territories = level === 'REGION' ? data.regions : data.departments;
  const rows = useMapRows(territories, { item: item?.code ?? '', indicator, level, at: knownAt.at });
  const sorted = useMemo(() => [...rows].sort(byGravityOf(indicator)), [rows, indicator]);
  const { values, steps } = useMemo(() => mapValues(rows, indicator), [rows, indicator]);
  const columns = mapColumns(level).filter(({ key }) => key !== 'grave' || indicator === 'graves');
  if (!item) return null;
  const title = mapTitle(rows, indicator, item.labelPlural, level);
  return (
    <Card
      span={5}
      title={title}
      subtitle={`${INDICATORS[indicator]}, ${fullWeek(week)}`}
      table={
        <div className="map-table" tabIndex={0} role="region" aria-label="Tableau de la carte">
          <DataTable caption={title} columns={columns} rows={sorted} rowKey={({ code }) => code} />
        </div>
      }
      exports={<ExportLinks fileName={`carte-${item.code.toLowerCase()}-${shortWeek(week)}`} columns={columns} rows={sorted} />}
      explain={<IndicatorExplained indicator={indicator} week={week} items={summedTerritories(territories, item.code)} row={sorted[0]} />}
      more={
        <Link className="fr-link fr-link--icon-left fr-icon-map-pin-2-line" to={`/carte${knownAt.search}`}>
          Agrandir la carte
        </Link>
      }
    >
      <MapControls items={items.map((one) => one.item)} item={item.code} choice={choice} choose={choose} labelled={false} />
      <TerritoryMap level={level} values={values} steps={steps} width={290} insetSize={30} printValues={level === 'REGION'} description={`Carte de France. ${title}.`} />
    </Card>
  );
}
