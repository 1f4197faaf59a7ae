import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import { counted, quantity } from '../../figures/numbers.js';
import { useNow } from '../../figures/use-now.js';
import { AlertListDocument, type AlertListQuery, AlertPageDocument, type AlertPageQuery, type OpenAlertFragment } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { useSession } from '../../session/session.js';
import { useTitle } from '../../shell/use-title.js';
import { departmentsOf, useNarrowed } from '../filters/department-filter.js';
import { Pager } from '../paging/pager.js';
import { readAllPages } from '../paging/read-all-pages.js';
import { useRights } from '../rights.js';
import { useCursorPages } from '../paging/use-cursor-pages.js';
import { useFilters } from '../filters/use-filters.js';
import { useFlashes } from '../use-flashes.js';
import { alertsTitle } from '../situation/findings.js';
import { AcknowledgeDialog } from './acknowledge-dialog.js';
import { alertColumns } from './alert-columns.js';
import { AlertFilters, useAlertFilter } from './alert-filters.js';
import '../territory.css';

const PAGE = 25;
const EXPORT_PAGE = 200;

function titleOf(data: AlertListQuery | undefined): string {
  if (!data) return 'Alertes';
  const grave = data.alertCounts.levels.reduce((sum, { level, open }) => (level === 'STOCK_OUT' || level === 'CRITICAL' ? sum + open : sum), 0);
  return `${alertsTitle(grave)} ; ${counted(data.alerts.totalCount, 'alerte en cours', 'alertes en cours')} pour ces filtres`;
}

/** Open alerts of the perimeter, the gravest and oldest first, to be taken note of. */
export function AlertsScreen(): ReactNode {
  const session = useSession();
  const rights = useRights();
  const client = useClient();
  const filter = useAlertFilter();
  const [get] = useFilters();
  const { kind, code } = useNarrowed(get('departement'));
  const pages = useCursorPages(PAGE, JSON.stringify(filter));
  const { data, failure, loading, reload } = useReading(AlertListDocument, { filter, first: PAGE, after: pages.after, kind, code, ...departmentsOf(session) });
  useLive(kind, code, reload, ['ALERTS', 'REQUESTS']);
  useTitle('Alertes');
  const now = useNow(data?.reportingPeriod.now) ?? 0;
  const [acknowledged, setAcknowledged] = useState<OpenAlertFragment>();
  const columns = alertColumns(now, rights.acknowledge ? setAcknowledged : undefined);
  const { nodes: rows = [], totalCount: total = 0, pageInfo } = data?.alerts ?? {};
  const changed = useFlashes(data?.alerts.nodes, ({ id }) => id, ({ version }) => String(version), JSON.stringify([filter, pages.offset]));
  const readAll = async (): Promise<OpenAlertFragment[]> =>
    await readAllPages(async (after) => {
      const { data: read, error } = await client.query<AlertPageQuery>(AlertPageDocument.toString(), { filter, first: EXPORT_PAGE, after }, { requestPolicy: 'network-only' }).toPromise();
      if (!read) throw error ?? new Error('No page');
      return read.alerts;
    });
  return (
    <div className="fr-container territory">
      <div className="page-head">
        <h1>Alertes</h1>
      </div>
      <AlertFilters data={data} />
      <Card
        title={titleOf(data)}
        subtitle={rows.length > 0 ? `Les plus graves d’abord, puis les plus anciennes · ${pages.offset + 1} à ${pages.offset + rows.length} sur ${quantity(total)}` : undefined}
        loading={loading}
        failure={failure}
        onRetry={reload}
        exports={rows.length > 0 ? <ExportLinks fileName={`alertes-${code ?? 'france'}`} columns={columns} rows={rows} readAll={readAll} /> : null}
        more={<Pager page={PAGE} offset={pages.offset} hasNext={pageInfo?.hasNextPage ?? false} onMove={(offset) => pages.move(offset, pageInfo?.endCursor)} of="Alertes" />}
      >
        <div className="compact">
          <DataTable caption="Alertes en cours" columns={columns} rows={rows} rowKey={({ id }) => id} changed={changed} empty="Aucune alerte en cours pour ces filtres." />
        </div>
      </Card>
      {acknowledged ? <AcknowledgeDialog alert={acknowledged} onClose={() => setAcknowledged(undefined)} onChanged={reload} /> : null}
    </div>
  );
}
