import { type ReactNode, useCallback, useState } from 'react';
import { useParams } from 'react-router';
import { EmergencyRequestScreenDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { useNow } from '../../figures/use-now.js';
import { ScreenFailure, Skeleton } from '../../parts/states.js';
import { useTitle } from '../../shell/use-title.js';
import { RequestPage } from './request-page.js';
import '../requests.css';

/** One request, for everybody who may read it. */
export function RequestScreen(): ReactNode {
  const { id = '' } = useParams();
  // Another request is another page: what was typed for this one does not follow.
  return <OneRequest key={id} id={id} />;
}

function OneRequest({ id }: { id: string }): ReactNode {
  const { data, failure, reload } = useReading(EmergencyRequestScreenDocument, { id });
  const request = data?.emergencyRequest;
  const now = useNow(data?.reportingPeriod.now);
  const [mine, setMine] = useState<number>();
  useTitle(request?.reference ?? 'Demande de secours');
  useLive('ESTABLISHMENT', request?.establishment.finess, reload, ['REQUESTS'], !request);
  const acted = useCallback(
    (version: number) => {
      setMine(version);
      reload();
    },
    [reload],
  );
  return (
    <div className="fr-container">
      {failure ? <ScreenFailure failure={failure} onRetry={reload} /> : null}
      {!data && !failure ? <Skeleton lines={5} words="Lecture de la demande…" /> : null}
      {data && !request ? <ScreenFailure failure={{ code: 'NOT_FOUND', message: 'Cette demande n’existe pas, ou n’est pas dans votre périmètre.' }} /> : null}
      {request && now !== undefined ? <RequestPage request={request} now={now} mine={mine} onActed={acted} onReload={reload} /> : null}
    </div>
  );
}
