import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useNow } from '../../figures/use-now.js';
import { counted } from '../../figures/numbers.js';
import { type EstablishmentHomeQuery, EstablishmentHomeDocument } from '../../generated/graphql.js';
import { type Reading, useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { ScreenFailure, Skeleton } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { useTitle } from '../../shell/use-title.js';
import { AlertsCard } from './alerts-card.js';
import { ChangesCard } from './changes-card.js';
import { CoverageCard } from './coverage-card.js';
import { EstablishmentSwitcher } from './establishment-switcher.js';
import { ReportCard } from './report-card.js';
import './home.css';

/** What an establishment's director sees on Monday: how long is left, what is short, what to do. */
export function EstablishmentHome(): ReactNode {
  const { finess = '' } = useParams();
  const reading = useReading(EstablishmentHomeDocument, { finess });
  useLive('ESTABLISHMENT', finess, reading.reload);
  useTitle(reading.data?.establishment?.name ?? 'Accueil');
  return (
    <div className="fr-container">
      <Content finess={finess} reading={reading} />
    </div>
  );
}

function Content({ finess, reading }: { finess: string; reading: Reading<EstablishmentHomeQuery> }): ReactNode {
  const { role, person } = useSession();
  const { data, failure, reload } = reading;
  const now = useNow(data?.reportingPeriod.now);
  if (failure) return <ScreenFailure failure={failure} onRetry={reload} />;
  if (!data || now === undefined) return <Skeleton lines={5} words="Chargement de votre semaine…" />;
  const { establishment } = data;
  if (!establishment) return <ScreenFailure failure={{ code: 'NOT_FOUND', message: 'Cet établissement n’est pas dans votre périmètre.' }} />;
  const acts = role === 'DIRECTOR' || role === 'REPORTER';
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{establishment.name}</h1>
          <p className="page-head__lead">
            FINESS {establishment.finess}
            {establishment.beds ? ` · ${counted(establishment.beds, 'lit ou place', 'lits et places')}` : ''} · {establishment.department.name}, {establishment.region.name}
            {establishment.ghtCode ? ` · GHT ${establishment.ghtCode}` : ''}
          </p>
        </div>
        <EstablishmentSwitcher key={finess} finess={finess} establishments={person.establishments} />
      </div>
      <div className="screen-grid">
        <div className="stack" style={{ gridColumn: 'span 8' }}>
          <ReportCard finess={finess} period={data.reportingPeriod} weeks={data.reportWeeks} items={data.coverage.map(({ item }) => item.code)} now={now} mayReport={acts} />
          <CoverageCard finess={finess} rows={data.coverage} history={data.coverageHistory} now={now} />
        </div>
        <div className="stack" style={{ gridColumn: 'span 4' }}>
          <AlertsCard finess={finess} alerts={data.alerts.nodes} total={data.alerts.totalCount} coverage={data.coverage} now={now} mayAsk={acts} />
          <ChangesCard changes={data.recentChanges} since={data.me.previousVisitAt} />
        </div>
      </div>
    </>
  );
}
