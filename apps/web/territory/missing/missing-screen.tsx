import { type ReactNode, useState } from 'react';
import { duration, fullWeek, minutesBetween } from '../../figures/dates.js';
import { counted } from '../../figures/numbers.js';
import { useNow } from '../../figures/use-now.js';
import { type MissingRowFragment, MissingScreenDocument, type MissingScreenQuery } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { useSession } from '../../session/session.js';
import { useTitle } from '../../shell/use-title.js';
import { DepartmentFilter, departmentsOf, useNarrowed } from '../filters/department-filter.js';
import { useRights } from '../rights.js';
import { useFilters } from '../filters/use-filters.js';
import { CardFailure, Skeleton } from '../../parts/states.js';
import { MISSING_PAGE, MissingList } from './missing-list.js';
import { CompleteContact } from './complete-contact.js';
import '../territory.css';

/** Everybody who has not answered yet, the heaviest first, with whom to call. */
export function MissingScreen(): ReactNode {
  const session = useSession();
  const rights = useRights();
  const [get, set] = useFilters();
  const department = get('departement');
  const { kind, code } = useNarrowed(department);
  const [page, setPage] = useState({ code, offset: 0 });
  const offset = page.code === code ? page.offset : 0;
  const { data, failure, reload } = useReading(MissingScreenDocument, { kind, code, first: MISSING_PAGE, offset, ...departmentsOf(session), reminders: rights.readReminders });
  useLive(kind, code, reload, ['REPORTS', 'SITUATION']);
  useTitle('Remontées manquantes');
  const now = useNow(data?.reportingPeriod.now);
  const [edited, setEdited] = useState<MissingRowFragment>();
  return (
    <div className="fr-container territory">
      <div className="page-head">
        <div className="situation-head__titles">
          <h1>Remontées manquantes</h1>
          {data && now !== undefined ? <Closing curve={data.reportingCurve} now={now} /> : null}
        </div>
      </div>
      <div className="filters">
        <DepartmentFilter departments={data?.reportingRates} value={department} onChange={(value) => set('departement', value)} />
      </div>
      {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      {data ? (
        <MissingList data={data} kind={kind} code={code} offset={offset} onMove={(to) => setPage({ code, offset: to })} onEdit={setEdited} onChanged={reload} />
      ) : failure ? null : (
        <Skeleton lines={5} words="Lecture des remontées manquantes…" />
      )}
      <p className="fr-sr-only" role="status">
        {data ? counted(data.missingReports.totalCount, 'remontée manquante', 'remontées manquantes') : ''}
      </p>
      <CompleteContact row={edited} onClose={() => setEdited(undefined)} onChanged={reload} />
    </div>
  );
}

function Closing({ curve, now }: { curve: MissingScreenQuery['reportingCurve']; now: number }): ReactNode {
  const left = minutesBetween(now, curve.deadline);
  return (
    <p className="page-head__lead">
      <strong>{fullWeek(curve.week)}</strong> · {left > 0 ? `clôture dans ${duration(left)}` : `close depuis ${duration(-left)}`} · en direct
    </p>
  );
}
