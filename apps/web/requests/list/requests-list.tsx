import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import SelectNext from '@codegouvfr/react-dsfr/SelectNext';
import { duration, minutesBetween } from '../../figures/dates.js';
import { counted, quantity } from '../../figures/numbers.js';
import { URGENCY_LABELS } from '../../figures/requests.js';
import { useNow } from '../../figures/use-now.js';
import type { RequestListQuery, Role } from '../../generated/graphql.js';
import { useLive } from '../../graph/use-live.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { useSession } from '../../session/session.js';
import { useTitle } from '../../shell/use-title.js';
import { Pager } from './pager.js';
import { requestColumns } from './request-columns.js';
import { useNewcomers } from './use-newcomers.js';
import { useRequestList } from './use-request-list.js';
import { awaitedBy, URGENCY_NAMES, viewNamed, viewsOf } from './views.js';
import '../requests.css';
import { lowered } from '../../figures/words.js';

/** What waits in a territory, the longest first; everything else one choice away. */
export function RequestsList(): ReactNode {
  const { role, scope } = useSession();
  const [search, setSearch] = useSearchParams();
  const views = viewsOf(role);
  const view = viewNamed(search.get('etat'), views);
  const urgency = URGENCY_NAMES[search.get('urgence') ?? ''] ?? null;
  const list = useRequestList({ filter: { statuses: view.statuses, urgency }, order: view.order, kind: null, code: null, awaited: awaitedBy(role) });
  const { data, failure, loading, reload } = list.reading;
  useLive(scope.kind, scope.code, reload, ['REQUESTS']);
  const now = useNow(data?.reportingPeriod.now) ?? 0;
  const rows = data?.emergencyRequests.nodes ?? [];
  const newcomers = useNewcomers(data && rows.map(({ id }) => id), `${view.name} ${urgency} ${list.page}`);
  const title = data ? finding(data, role) : 'Demandes de secours';
  useTitle(title);
  const choose = (name: string, value: string): void => setSearch((before) => changed(before, name, value), { replace: true });
  const columns = requestColumns(now, true, view.statuses?.length !== 1);
  const total = data?.emergencyRequests.totalCount ?? 0;
  return (
    <div className="fr-container">
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          <p className="page-head__lead">{data ? lead(data, now) : 'Lecture des demandes de votre périmètre…'}</p>
        </div>
      </div>
      <Card
        title={`${view.label}${urgency ? `, ${lowered(URGENCY_LABELS[urgency])}` : ''}\u00A0: ${counted(total, 'demande')}`}
        subtitle={view.order === 'NEWEST' ? 'La plus récente d’abord' : 'Celle qui attend depuis le plus longtemps d’abord\u00A0; au-delà de 24\u00A0h, en rouge'}
        aside={
          <div className="request-filters">
            <SelectNext
              label="État"
              nativeSelectProps={{ value: view.name, onChange: (event) => choose('etat', event.target.value) }}
              options={views.map(({ name, label }) => ({ value: name, label }))}
            />
            <SelectNext
              label="Urgence"
              nativeSelectProps={{ value: search.get('urgence') ?? '', onChange: (event) => choose('urgence', event.target.value) }}
              options={[{ value: '', label: 'Toutes' }, ...Object.entries(URGENCY_NAMES).map(([value, one]) => ({ value, label: URGENCY_LABELS[one] }))]}
            />
          </div>
        }
        loading={loading}
        failure={failure}
        onRetry={reload}
        exports={<ExportLinks fileName={`demandes-${view.name}`} columns={columns} rows={rows} readAll={list.readAll} />}
      >
        <DataTable
          caption={`Demandes de secours, ${lowered(view.label)}`}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          changed={newcomers}
          empty="Aucune demande ne répond à ce choix. Élargissez l’état ou l’urgence."
        />
        <Pager {...list} />
      </Card>
      <p className="fr-sr-only" role="status">
        {newcomers.size > 0 ? counted(newcomers.size, 'demande vient d’arriver', 'demandes viennent d’arriver') : ''}
      </p>
    </div>
  );
}

function finding({ emergencyRequestCounts: { waiting } }: RequestListQuery, role: Role | undefined): string {
  const whose = role === 'ARS_AGENT' || role === 'ARS_DIRECTOR' ? 'votre décision' : role === 'SPF' ? 'votre envoi' : 'la décision de l’ARS';
  if (waiting === 0) return `Aucune demande n’attend ${whose}`;
  return `${quantity(waiting)}\u00A0${waiting < 2 ? 'demande attend' : 'demandes attendent'} ${whose}`;
}

function lead({ emergencyRequestCounts: { waiting, overdue, oldestSince } }: RequestListQuery, now: number): string {
  if (waiting === 0 || !oldestSince) return 'Une nouvelle demande s’affiche ici dès son dépôt, sans recharger la page.';
  const oldest = `La plus ancienne attend depuis ${duration(minutesBetween(Date.parse(oldestSince), now))}`;
  return overdue === 0 ? `${oldest}.` : `${oldest}\u00A0; pour ${quantity(overdue)}, l’aide était nécessaire avant maintenant.`;
}

function changed(before: URLSearchParams, name: string, value: string): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value) after.set(name, value);
  else after.delete(name);
  return after;
}
