import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { RequestPreparationDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { ScreenFailure, Skeleton } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { useTitle } from '../../shell/use-title.js';
import { notYours } from '../not-yours.js';
import { prefilled } from './ask-lines.js';
import { AskScreen } from './ask-screen.js';

/** A new request, begun from the last report. */
export function NewRequest(): ReactNode {
  const { finess = '' } = useParams();
  const [search] = useSearchParams();
  const session = useSession();
  const refused =
    notYours(session, finess) ??
    (session.desk === 'establishment' ? undefined : { code: 'FORBIDDEN', message: 'Seul un établissement dépose une demande de secours pour lui-même.' });
  const { data, failure, reload } = useReading(RequestPreparationDocument, { finess, code: finess }, { pause: refused !== undefined });
  useTitle('Demander un secours');
  const problem = refused ?? failure;
  return (
    <div className="fr-container">
      {problem ? <ScreenFailure failure={problem} onRetry={reload} /> : null}
      {!data && !problem ? <Skeleton lines={5} words="Lecture de votre dernière remontée…" /> : null}
      {data && !problem ? (
        <AskScreen
          finess={finess}
          preparation={data}
          subject={`${finess}|${search.get('article') ?? ''}`}
          fresh={() => ({ amounts: prefilled(data.coverage, search.get('article')), urgency: 'WITHIN_72_HOURS', reason: '' })}
        />
      ) : null}
    </div>
  );
}
