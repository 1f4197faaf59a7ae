import '../nation.css';
import { type ReactNode, useMemo } from 'react';
import { dayAndTime, daysBetween, fullWeek } from '../../figures/dates.js';
import { counted } from '../../figures/numbers.js';
import { type ProjectionsQuery, ProjectionsDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { HowComputed } from '../../parts/how-computed.js';
import { CardFailure, Skeleton } from '../../parts/states.js';
import { useTitle } from '../../shell/use-title.js';
import { KnownAtNotice } from '../known-at/known-at.js';
import { parisClock } from '../../figures/paris-instant.js';
import { useKnownAt } from '../known-at/use-known-at.js';
import { FilterBar } from './filter-bar.js';
import { establishmentColumns, territoryColumns } from './stock-out-columns.js';
import { StockOutExplained } from './stock-out-explained.js';
import { territoryStockOuts } from './territory-stock-outs.js';
import { type Filters, HORIZONS, useFilters } from './use-filters.js';

/** Establishments shown: enough to act on, and painted within a second. A filter brings the others. */
const MOST = 100;

/** Everything that will run out, territory by territory and establishment by establishment. */
export function ProjectionsScreen(): ReactNode {
  useTitle('Projections');
  const knownAt = useKnownAt();
  const [filters, set] = useFilters();
  const { item, region, level } = filters;
  const { data, failure, reload } = useReading(ProjectionsDocument, { at: knownAt.at, item: item || null, kind: region ? 'REGION' : 'NATION', code: region || null, first: MOST, level, within: level === 'REGION' ? null : region || null, live: knownAt.at === null });
  useLive('NATION', null, reload, ['SITUATION'], knownAt.at !== null);
  return (
    <>
      <KnownAtNotice knownAt={knownAt} />
      <div className="fr-container">
        <div className="page-head">
          <h1>Projections</h1>
          {data ? (
            <p className="page-head__lead">
              {fullWeek(data.situation.week)} · situation connue le {dayAndTime(knownAt.at ?? data.situation.computedAt)} · sans réapprovisionnement
            </p>
          ) : null}
        </div>
        {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
        {data ? <FilterBar data={data} filters={filters} set={set} /> : failure ? null : <Skeleton lines={5} words="Calcul des projections…" />}
        {data ? (
          <div className="screen-grid">
            <Territories data={data} filters={filters} today={parisClock(knownAt.at ?? data.situation.computedAt).slice(0, 10)} />
            <Establishments data={data} filters={filters} today={parisClock(data.situation.computedAt).slice(0, 10)} isPast={knownAt.at !== null} />
          </div>
        ) : null}
      </div>
    </>
  );
}

interface ListProps {
  data: ProjectionsQuery;
  filters: Filters;
  today: string;
}

function Territories({ data, filters, today }: ListProps): ReactNode {
  const { item, region, days, level } = filters;
  const { week } = data.situation;
  const rows = useMemo(() => {
    const rowsOf = territoryStockOuts(data.stockOuts).filter((row) => level === 'DEPARTMENT' || !region || row.code === region);
    return rowsOf.filter((row) => (!item || row.itemCode === item) && (days === 0 || daysBetween(today, row.stockOutOn) <= days));
  }, [data, item, region, days, level, today]);
  const columns = territoryColumns(level, today);
  return (
    <Card
      span={6}
      title={`${counted(rows.length, 'stock')} de ${level === 'REGION' ? 'régions' : 'départements'} ${rows.length < 2 ? 's’épuise' : 's’épuisent'}${sous(days)}`}
      subtitle={data.stockOuts ? 'Somme des stocks au rythme des 4 dernières semaines répondues ; les 100 premières' : 'Une situation passée n’a pas de suite à projeter'}
      exports={<ExportLinks fileName={`projections-territoires-${week}`} columns={columns} rows={rows} />}
      explain={<StockOutExplained level={level} within={level === 'REGION' ? null : region || null} />}
    >
      <div className="map-table" tabIndex={0} role="region" aria-label="Ruptures projetées des territoires">
        <DataTable caption="Ruptures projetées des territoires" columns={columns} rows={rows} rowKey={(row) => `${row.code}-${row.itemCode}`} empty="Aucune rupture projetée dans ce délai." />
      </div>
    </Card>
  );
}

function Establishments({ data, filters, today, isPast }: ListProps & { isPast: boolean }): ReactNode {
  const { week } = data.situation;
  const rows = data.nextStockOuts.filter(({ projectedStockOut }) => filters.days === 0 || (projectedStockOut !== null && daysBetween(today, projectedStockOut) <= filters.days));
  const isCut = rows.length === MOST;
  const columns = establishmentColumns(week);
  return (
    <Card
      span={6}
      title={isCut ? `Les ${MOST} premières ruptures d’établissements${sous(filters.days)}` : `${counted(rows.length, 'stock')} d’établissements ${rows.length < 2 ? 's’épuise' : 's’épuisent'}${sous(filters.days)}`}
      subtitle={isPast ? 'Telles que connues maintenant : cette liste ne remonte pas le temps' : 'Au rythme de leurs quatre dernières semaines remontées'}
      exports={<ExportLinks fileName={`projections-etablissements-${week}`} columns={columns} rows={rows} />}
      explain={
        <HowComputed title="Rupture projetée d’un établissement : comment est-ce calculé ?">
          <p>
            <strong>Autonomie = stock ÷ moyenne des quatre dernières consommations remontées. Fin = dimanche soir de la remontée + autonomie × 7 jours.</strong> La page de
            l’établissement donne chaque terme avec sa semaine.
          </p>
        </HowComputed>
      }
    >
      <div className="map-table" tabIndex={0} role="region" aria-label="Ruptures projetées des établissements">
        <DataTable caption="Ruptures projetées des établissements" columns={columns} rows={rows} rowKey={(row) => `${row.establishment.finess}-${row.item.code}`} empty="Aucune rupture projetée dans ce délai." />
      </div>
    </Card>
  );
}

const sous = (days: number): string => (days === 0 ? '' : ` sous ${HORIZONS[days as keyof typeof HORIZONS].replace(' ', '\u00A0')}`);
