import '../nation.css';
import { type ReactNode, useMemo } from 'react';
import { fullWeek, shortWeek } from '../../figures/dates.js';
import { counted } from '../../figures/numbers.js';
import { type MapOfFranceQuery, MapOfFranceDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { TerritoryMap } from '../../map/territory-map.js';
import { DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { Card } from '../../parts/card.js';
import { CardFailure, Skeleton } from '../../parts/states.js';
import { useTitle } from '../../shell/use-title.js';
import { IndicatorExplained } from '../explained/indicator-explained.js';
import { KnownAtButton, KnownAtNotice } from '../known-at/known-at.js';
import { useKnownAt } from '../known-at/use-known-at.js';
import { MapControls } from './map-controls.js';
import { mapColumns } from './map-columns.js';
import { mapTitle } from './map-title.js';
import { byGravityOf, INDICATORS, mapValues } from './map-values.js';
import { byCover } from '../situation/national-finding.js';
import { summedTerritories } from './summed-territories.js';
import { useMapChoice } from './use-map-choice.js';
import { useMapRows } from './use-map-rows.js';

/** France, large, one item and one indicator at a time, its table beside. */
export function MapScreen(): ReactNode {
  useTitle('Carte');
  const knownAt = useKnownAt();
  const { data, failure, reload } = useReading(MapOfFranceDocument, { at: knownAt.at });
  useLive('NATION', null, reload, ['SITUATION'], knownAt.at !== null);
  return (
    <>
      <KnownAtNotice knownAt={knownAt} />
      <div className="fr-container">
        <div className="page-head">
          <h1>Carte de France</h1>
          <div className="page-head__tools">
            <KnownAtButton knownAt={knownAt} now={data?.situation.computedAt} />
          </div>
        </div>
        {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
        {data ? <Map data={data} at={knownAt.at} /> : failure ? null : <Skeleton lines={5} words="Lecture de la carte…" />}
      </div>
    </>
  );
}

function Map({ data, at }: { data: MapOfFranceQuery; at: string | null }): ReactNode {
  const [choice, choose] = useMapChoice();
  const { level, indicator } = choice;
  const { items, week } = data.situation;
  const known = useMemo(() => items.map(({ item }) => item), [items]);
  const item = known.find(({ code }) => code === choice.item) ?? byCover(items)[0]?.item;
  const territories = level === 'REGION' ? data.regions : data.departments;
  const rows = useMapRows(territories, { item: item?.code ?? '', indicator, level, at });
  const sorted = useMemo(() => [...rows].sort(byGravityOf(indicator)), [rows, indicator]);
  const { values, steps } = useMemo(() => mapValues(rows, indicator), [rows, indicator]);
  if (!item) return null;
  const title = mapTitle(rows, indicator, item.labelPlural, level);
  const columns = mapColumns(level).filter(({ key }) => key !== 'grave' || indicator === 'graves');
  return (
    <Card
      title={title}
      subtitle={`${INDICATORS[indicator]}, ${fullWeek(week)}, ${counted(data.situation.reporting.received, 'réponse')} sur ${counted(data.situation.reporting.expected, 'établissement')}`}
      aside={<MapControls items={known} item={item.code} choice={choice} choose={choose} />}
      exports={<ExportLinks fileName={`carte-${item.code.toLowerCase()}-${level === 'REGION' ? 'regions' : 'departements'}-${shortWeek(week)}`} columns={columns} rows={sorted} />}
      explain={<IndicatorExplained indicator={indicator} week={week} items={summedTerritories(territories, item.code)} row={sorted[0]} />}
    >
      <div className="map-and-table">
        <TerritoryMap level={level} values={values} steps={steps} width={640} insetSize={72} printValues={level === 'REGION'} description={`Carte de France. ${title}.`} />
        <div className="map-table" tabIndex={0} role="region" aria-label="Tableau de la carte">
          <DataTable caption={title} columns={columns} rows={sorted} rowKey={({ code }) => code} />
        </div>
      </div>
    </Card>
  );
}
