import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { counted } from '../../figures/numbers.js';
import { useNow } from '../../figures/use-now.js';
import type { RequestRowFragment } from '../../generated/graphql.js';
import { useLive } from '../../graph/use-live.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { CardFailure, Empty } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { useTitle } from '../../shell/use-title.js';
import { notYours } from '../not-yours.js';
import { Pager } from './pager.js';
import { requestColumns } from './request-columns.js';
import { useRequestList } from './use-request-list.js';
import '../requests.css';

/** What one establishment asked for, where each request stands, and the way to ask. */
export function OwnRequests(): ReactNode {
  const { finess = '' } = useParams();
  const session = useSession();
  const { desk, person } = session;
  const list = useRequestList({ filter: { kind: 'ESTABLISHMENT', code: finess }, order: 'NEWEST', kind: 'ESTABLISHMENT', code: finess, awaited: null });
  const { data, failure, loading, reload } = list.reading;
  useLive('ESTABLISHMENT', finess, reload, ['REQUESTS']);
  useTitle('Demandes de secours');
  const now = useNow(data?.reportingPeriod.now) ?? 0;
  const columns = requestColumns(now, false, true);
  const rows = data?.emergencyRequests.nodes ?? [];
  const name = person.establishments.find((one) => one.finess === finess)?.name ?? rows[0]?.establishment.name;
  const refused = notYours(session, finess);
  if (refused) {
    return (
      <div className="fr-container">
        <CardFailure failure={refused} />
      </div>
    );
  }
  const action =
    desk === 'establishment' ? (
      <Button iconId="fr-icon-add-line" linkProps={{ to: `/etablissement/${finess}/demandes/nouvelle` }}>
        Demander un secours
      </Button>
    ) : null;
  return (
    <div className="fr-container">
      <div className="page-head">
        <div>
          <h1>Demandes de secours</h1>
          <p className="page-head__lead">{[name, `FINESS ${finess}`].filter(Boolean).join(' · ')}</p>
        </div>
        {rows.length > 0 ? <div className="page-head__tools">{action}</div> : null}
      </div>
      <Card
        title={data ? finding(rows, data.emergencyRequests.totalCount) : 'Vos demandes'}
        subtitle="La plus récente d’abord. Chaque demande garde ses étapes, ses décisions et leurs motifs."
        loading={loading}
        failure={failure}
        onRetry={reload}
        exports={rows.length > 0 ? <ExportLinks fileName={`demandes-${finess}`} columns={columns} rows={rows} readAll={list.readAll} /> : null}
      >
        {rows.length === 0 ? (
          <Empty action={action}>Une demande de secours part à votre ARS, avec votre couverture du moment. Elle y répond, ou la transmet à Santé publique France.</Empty>
        ) : (
          <DataTable caption="Demandes de l’établissement, la plus récente d’abord" columns={columns} rows={rows} rowKey={({ id }) => id} />
        )}
        <Pager {...list} />
      </Card>
    </div>
  );
}

function finding(rows: readonly RequestRowFragment[], total: number): string {
  if (total === 0) return 'Aucune demande à ce jour';
  const own = rows.filter(({ status }) => status === 'RETURNED' || status === 'SHIPPED').length;
  const open = rows.filter(({ waiting }) => waiting).length;
  if (own > 0) return counted(own, 'demande attend votre geste', 'demandes attendent votre geste');
  return open > 0 ? counted(open, 'demande en cours', 'demandes en cours') : `${counted(total, 'demande')}, aucune en cours`;
}
