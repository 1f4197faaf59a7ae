import '../nation.css';
import '../situation/situation.css';
import type { ReactNode } from 'react';
import { dayAndTime } from '../../figures/dates.js';
import { StrategicStockpileDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { CardFailure, Skeleton } from '../../parts/states.js';
import { useTitle } from '../../shell/use-title.js';
import { parisClock } from '../../figures/paris-instant.js';
import { LotsCard } from './lots-card.js';
import { TargetsCard } from './targets-card.js';

/** The strategic stockpile for those who do not hold it: what is missing, what expires. */
export function StockpileScreen(): ReactNode {
  useTitle('Stock stratégique');
  const { data, failure, reload } = useReading(StrategicStockpileDocument, {});
  useLive('NATION', null, reload, ['STOCKPILE', 'REQUESTS', 'SETTINGS']);
  return (
    <div className="fr-container">
      <div className="page-head">
        <h1>Stock stratégique</h1>
        {data ? <p className="page-head__lead">Tenu par Santé publique France · {dayAndTime(data.reportingPeriod.now)} · en direct</p> : null}
      </div>
      {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      {data ? (
        <div className="screen-grid">
          <TargetsCard rows={data.stockpile.items} />
          <LotsCard lots={data.stockpileLots} today={parisClock(data.reportingPeriod.now).slice(0, 10)} items={data.stockpile.items.map(({ item }) => item)} />
        </div>
      ) : failure ? null : (
        <Skeleton lines={5} words="Lecture du stock…" />
      )}
    </div>
  );
}
