import { type ReactNode, useState } from 'react';
import { SegmentedControl } from '@codegouvfr/react-dsfr/SegmentedControl';
import { dayAndTime } from '../figures/dates.js';
import { counted } from '../figures/numbers.js';
import { OutboxDocument, type OutboxQuery } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { ScreenHead } from '../shell/screen-head.js';
import { useTitle } from '../shell/use-title.js';
import { MessageDialog } from './message-dialog.js';

type Message = OutboxQuery['outbox']['nodes'][number];

const STEP = 25;
const MOST = 100;
const STATUSES: Record<Message['status'], string> = { KEPT: 'conservé', PENDING: 'à envoyer', SENT: 'envoyé', FAILED: 'abandonné' };
const KINDS: Record<Message['kind'], string> = {
  ALERT_DIGEST: 'Alertes',
  EMERGENCY_REQUEST: 'Demande de secours',
  HABILITATION: 'Habilitation',
  INVITATION: 'Invitation',
  MISSING_REPORT: 'Remontée manquante',
  PASSWORD: 'Mot de passe',
  REMINDER: 'Relance',
  REVIEW: 'Revue des habilitations',
};

/** Mails written by the product: kept here when no mail server is set, followed when one is. */
export function Outbox(): ReactNode {
  const [status, setStatus] = useState<Message['status'] | null>(null);
  const [first, setFirst] = useState(STEP);
  const [shown, setShown] = useState<Message>();
  const { data, failure, loading, reload } = useReading(OutboxDocument, { status, first, after: null });
  useTitle('Courriels');
  const page = data?.outbox;
  const columns: Column<Message>[] = [
    {
      key: 'subject',
      header: 'Objet',
      isRowHeader: true,
      value: ({ subject }) => subject,
      cell: (message) => (
        <button type="button" className="fr-link" onClick={() => setShown(message)}>
          {message.subject}
        </button>
      ),
    },
    { key: 'kind', header: 'Nature', value: ({ kind }) => KINDS[kind] },
    { key: 'to', header: 'À', value: ({ toName, toEmail }) => `${toName} <${toEmail}>`, cell: ({ toName, toEmail }) => <>{toName}<div className="note">{toEmail}</div></> },
    { key: 'at', header: 'Écrit', value: ({ createdAt }) => createdAt, cell: ({ createdAt }) => <span className="nowrap">{dayAndTime(createdAt)}</span> },
    { key: 'status', header: 'État', value: (one) => STATUSES[one.status], cell: (one) => <>{STATUSES[one.status]}{one.lastError ? <div className="note">{one.lastError}</div> : null}</> },
    { key: 'attempts', header: 'Essais', numeric: true, value: ({ attempts }) => attempts },
  ];
  return (
    <div className="fr-container">
      <ScreenHead title="Courriels" lead="Sans serveur de messagerie réglé (SMTP_URL), ils sont conservés ici et non envoyés." />
      <SegmentedControl
        className="fr-mb-2w"
        small
        legend="État"
        hideLegend
        segments={[
          { label: 'Tous', nativeInputProps: { checked: status === null, onChange: () => setStatus(null) } },
          { label: 'À envoyer', nativeInputProps: { checked: status === 'PENDING', onChange: () => setStatus('PENDING') } },
          { label: 'Abandonnés', nativeInputProps: { checked: status === 'FAILED', onChange: () => setStatus('FAILED') } },
        ]}
      />
      <Card
        title={page ? counted(page.totalCount, 'courriel') : 'Courriels'}
        loading={loading}
        failure={failure}
        onRetry={reload}
        more={
          page?.pageInfo.hasNextPage && first < MOST ? (
            <button type="button" className="foot-button" onClick={() => setFirst(Math.min(MOST, first + STEP))}>
              Voir plus
            </button>
          ) : null
        }
      >
        <DataTable caption="Courriels, le plus récent d’abord" columns={columns} rows={page?.nodes ?? []} rowKey={({ id }) => id} empty="Aucun courriel." />
      </Card>
      {shown ? <MessageDialog message={shown} onClose={() => setShown(undefined)} onRetried={reload} /> : null}
    </div>
  );
}
