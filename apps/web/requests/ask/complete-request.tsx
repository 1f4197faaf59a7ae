import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { quantity } from '../../figures/numbers.js';
import { RequestPreparationDocument, RequestToCompleteDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { ScreenFailure, Skeleton } from '../../parts/states.js';
import { useTitle } from '../../shell/use-title.js';
import { AskScreen } from './ask-screen.js';

/** A request that the agency returned, completed and submitted again. */
export function CompleteRequest(): ReactNode {
  const { id = '' } = useParams();
  const asked = useReading(RequestToCompleteDocument, { id });
  const request = asked.data?.emergencyRequest;
  const finess = request?.establishment.finess ?? '';
  const preparation = useReading(RequestPreparationDocument, { finess, code: finess }, { pause: !request });
  useTitle('Compléter la demande');
  const failure =
    asked.failure ??
    preparation.failure ??
    (asked.data && !request ? { code: 'NOT_FOUND', message: 'Cette demande n’existe pas, ou n’est pas dans votre périmètre.' } : undefined);
  const ready = request && preparation.data;
  return (
    <div className="fr-container">
      {failure ? <ScreenFailure failure={failure} onRetry={asked.reload} /> : null}
      {!failure && !ready ? <Skeleton lines={5} words="Lecture de la demande…" /> : null}
      {!failure && ready && preparation.data ? (
        <AskScreen
          finess={finess}
          preparation={preparation.data}
          returned={request}
          subject={`${request.id}|${request.version}`}
          fresh={() => ({
            amounts: Object.fromEntries(request.lines.map((line) => [line.item.code, quantity(line.quantity)])),
            urgency: request.urgency,
            reason: request.reason,
          })}
        />
      ) : null}
    </div>
  );
}
