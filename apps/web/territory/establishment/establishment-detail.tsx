import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useNow } from '../../figures/use-now.js';
import { EstablishmentDetailDocument, type EstablishmentDetailQuery } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { ScreenFailure, Skeleton } from '../../parts/states.js';
import { CrisisCard } from '../../settings/crisis-card.js';
import { ThresholdsCard } from '../../settings/thresholds-card.js';
import { useTitle } from '../../shell/use-title.js';
import { useRights } from '../rights.js';
import { ContactsCard } from './contacts-card.js';
import { DetailHead } from './detail-head.js';
import { LevelLanesCard } from './level-lanes-card.js';
import { OwnRequestsCard } from './own-requests-card.js';
import { ReportsCard } from './reports-card.js';
import { StockCard } from './stock-card.js';
import '../territory.css';

/** An establishment for those who watch over it: who to call, what is short, since when. */
export function EstablishmentDetail(): ReactNode {
  const { finess = '' } = useParams();
  const rights = useRights();
  const { data, failure, reload } = useReading(EstablishmentDetailDocument, { finess, code: finess, requests: rights.readRequests });
  useLive('ESTABLISHMENT', finess, reload);
  useTitle(data?.establishment?.name ?? 'Établissement');
  const now = useNow(data?.reportingPeriod.now);
  return (
    <div className="fr-container territory">
      {failure ? <ScreenFailure failure={failure} onRetry={reload} /> : null}
      {data && now !== undefined ? <Content finess={finess} data={data} now={now} onChanged={reload} /> : failure ? null : <Skeleton lines={5} words="Lecture de l’établissement…" />}
    </div>
  );
}

function Content({ finess, data, now, onChanged }: { finess: string; data: EstablishmentDetailQuery; now: number; onChanged: () => void }): ReactNode {
  const rights = useRights();
  const { establishment } = data;
  if (!establishment) return <ScreenFailure failure={{ code: 'NOT_FOUND', message: 'Hors de votre périmètre, ou inexistant. Vérifiez le numéro FINESS.' }} />;
  return (
    <>
      <DetailHead establishment={establishment} />
      <div className="screen-grid">
        <StockCard finess={finess} rows={data.coverage} history={data.coverageHistory} weeks={data.reportWeeks} />
        <div className="stack" style={{ gridColumn: 'span 4' }}>
          <ContactsCard establishment={establishment} mayEdit={rights.setContact} onChanged={onChanged} />
          {data.emergencyRequests ? <OwnRequestsCard requests={data.emergencyRequests} now={now} /> : null}
        </div>
        <ReportsCard finess={finess} weeks={data.reportWeeks} />
        <LevelLanesCard finess={finess} rows={data.coverage} history={data.coverageHistory} alerts={data.alerts.nodes} onChanged={onChanged} />
        <div className="stack" style={{ gridColumn: '1 / -1' }}>
          <ThresholdsCard kind="ESTABLISHMENT" code={finess} rows={data.alertRules} mayEdit={rights.setThresholds} onChanged={onChanged} />
          <CrisisCard finess={finess} rows={data.crisisConsumptionChoice} mayEdit={rights.setConsumption} reasonRequired onChanged={onChanged} />
        </div>
      </div>
    </>
  );
}
