import type { ReactNode } from 'react';
import { TerritoryThresholdsDocument } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { CardFailure, Skeleton } from '../parts/states.js';
import { useSession } from '../session/session.js';
import { useTitle } from '../shell/use-title.js';
import { ThresholdsCard } from './thresholds-card.js';

/** Thresholds of the region (or of the nation): they hold for every establishment that sets none of its own. */
export function TerritoryThresholds(): ReactNode {
  const { role, scope } = useSession();
  const { data, failure, reload } = useReading(TerritoryThresholdsDocument, scope);
  useTitle('Seuils d’alerte');
  const mayEdit = role === 'ARS_AGENT' || role === 'ARS_DIRECTOR' || role === 'CRISIS_CENTRE' || role === 'ADMIN';
  return (
    <div className="fr-container">
      <div className="page-head">
        <div>
          <h1>Seuils d’alerte</h1>
          <p className="page-head__lead">Ces seuils valent pour tous les établissements du territoire qui n’en ont pas de plus proche.</p>
        </div>
      </div>
      {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      {!data && !failure ? <Skeleton lines={5} /> : null}
      {data ? <ThresholdsCard kind={scope.kind} code={scope.code} rows={data.alertRules} mayEdit={mayEdit} onChanged={reload} /> : null}
    </div>
  );
}
