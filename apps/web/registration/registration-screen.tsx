import { type ReactNode, useState } from 'react';
import { counted } from '../figures/numbers.js';
import { RegistrationsDocument } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { OpenScreen } from '../parts/states.js';
import { useSession } from '../session/session.js';
import { ScreenHead } from '../shell/screen-head.js';
import { useTitle } from '../shell/use-title.js';
import { DepartmentCard, type DepartmentRow } from './department-card.js';
import { EstablishmentsCard } from './establishments-card.js';
import { OpenDialog } from './open-dialog.js';

const STEP = 25;
const MOST = 200;

/** How the establishments of a region come in: invited, activated, reporting. */
export function RegistrationScreen(): ReactNode {
  const { person, scope, perimeter } = useSession();
  const [stuckOnly, setStuckOnly] = useState(true);
  const [first, setFirst] = useState(STEP);
  const [opening, setOpening] = useState(false);
  const { data, failure, loading, reload } = useReading(RegistrationsDocument, { regionCode: null, filter: { withoutDirector: stuckOnly }, first });
  useTitle('Inscriptions');
  const departments = data?.registrationsByDepartment ?? [];
  const sum = (key: 'expected' | 'activated' | 'reporting'): number => departments.reduce((total: number, row: DepartmentRow) => total + row[key], 0);
  const region = scope.kind === 'REGION' ? scope.code : null;
  const mayOpen = person.roles.includes('ARS_DIRECTOR') || person.roles.includes('ADMIN');
  const mayRemind = region !== null && (mayOpen || person.roles.includes('ARS_AGENT'));
  return (
    <OpenScreen failure={failure}>
      <ScreenHead
        title={data ? `${counted(sum('activated'), 'direction active', 'directions actives')} sur ${counted(sum('expected'), 'établissement attendu', 'établissements attendus')}` : 'Inscriptions'}
        lead={data ? `${perimeter}\u00A0: ${counted(sum('reporting'), 'établissement a', 'établissements ont')} déjà remonté au moins une fois.` : undefined}
        tools={
          mayOpen ? (
            <button type="button" className="fr-btn fr-btn--icon-left fr-icon-add-line" onClick={() => setOpening(true)}>
              Ouvrir une vague
            </button>
          ) : null
        }
      />
      <div className="stack">
        <DepartmentCard rows={departments} loading={loading} failure={failure} onRetry={reload} />
        <EstablishmentsCard
          rows={data?.registrations.nodes ?? []}
          total={data?.registrations.totalCount}
          stuckOnly={stuckOnly}
          onStuckOnly={setStuckOnly}
          regionCode={mayRemind ? region : null}
          loading={loading}
          failure={failure}
          now={data?.reportingPeriod.now}
          onChanged={reload}
          more={
            data?.registrations.pageInfo.hasNextPage && first < MOST ? (
              <button type="button" className="foot-button" onClick={() => setFirst(Math.min(MOST, first + STEP))}>
                Voir plus
              </button>
            ) : null
          }
        />
      </div>
      {opening && data ? <OpenDialog regionCode={region} week={data.reportingPeriod.week} onClose={() => setOpening(false)} onOpened={reload} /> : null}
    </OpenScreen>
  );
}
