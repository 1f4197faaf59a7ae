import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { EstablishmentSettingsDocument } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { CardFailure, Skeleton } from '../parts/states.js';
import { useSession } from '../session/session.js';
import { useTitle } from '../shell/use-title.js';
import { CrisisCard } from './crisis-card.js';
import { ThresholdsCard } from './thresholds-card.js';

/** Crisis consumption and alert thresholds of one establishment, with where each value comes from. */
export function EstablishmentSettings(): ReactNode {
  const { finess = '' } = useParams();
  const { role } = useSession();
  const { data, failure, reload } = useReading(EstablishmentSettingsDocument, { finess, code: finess });
  useTitle('Consommation de crise et seuils');
  const isArs = role === 'ARS_AGENT' || role === 'ARS_DIRECTOR';
  const mayEdit = role === 'DIRECTOR' || isArs;
  return (
    <div className="fr-container">
      <div className="page-head">
        <div>
          <h1>Consommation de crise et seuils</h1>
          <p className="page-head__lead">{data?.establishment ? `${data.establishment.name} · FINESS ${finess}` : `FINESS ${finess}`}</p>
        </div>
      </div>
      {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      {!data && !failure ? <Skeleton lines={5} /> : null}
      {data ? (
        <div className="stack">
          <CrisisCard finess={finess} rows={data.crisisConsumptionChoice} mayEdit={mayEdit} reasonRequired={isArs} onChanged={reload} />
          <ThresholdsCard kind="ESTABLISHMENT" code={finess} rows={data.alertRules} mayEdit={mayEdit} onChanged={reload} />
          {mayEdit ? null : <p className="mention">Seuls le directeur de l’établissement et l’ARS modifient ces valeurs.</p>}
        </div>
      ) : null}
    </div>
  );
}
