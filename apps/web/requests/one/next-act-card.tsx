import { type ReactNode, useState } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { dayAndTime } from '../../figures/dates.js';
import { STATUS_LABELS } from '../../figures/requests.js';
import type { EmergencyAction, WholeRequestFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { useSession } from '../../session/session.js';
import { CancelDialog } from '../decision/cancel-dialog.js';
import { AWAITED_WORDS, DONE_WORDS, pieces } from '../words.js';

interface NextActCardProps {
  request: WholeRequestFragment;
  /** The reader answers for the establishment that asks. */
  isOwn: boolean;
  onActed: (version: number) => void;
  onConflict: (message: string) => void;
}

const DECISIONS: ReadonlySet<EmergencyAction> = new Set(['FORWARD', 'REDIRECT', 'RETURN', 'REJECT', 'CANCEL']);

/** For who does not decide: what was answered, and their own next act. */
export function NextActCard({ request, isOwn, onActed, onConflict }: NextActCardProps): ReactNode {
  const { role } = useSession();
  const [cancelling, setCancelling] = useState(false);
  const decision = request.history.findLast(({ kind }) => DECISIONS.has(kind));
  const { status, id } = request;
  const onWay = request.shipments.find((shipment) => shipment.status === 'SHIPPED') ?? request.shipments.find((shipment) => shipment.status === 'PLANNED');
  const mayCancel = isOwn && (status === 'SUBMITTED' || status === 'RETURNED');
  const showsDecision = decision !== undefined && status !== 'SUBMITTED';
  const acts = (
    <>
      {isOwn && status === 'RETURNED' ? <Button linkProps={{ to: `/demandes/${id}/completer` }}>Compléter la demande</Button> : null}
      {isOwn && onWay ? <Button linkProps={{ to: `/demandes/${id}/reception?envoi=${onWay.id}` }}>Compter la réception</Button> : null}
      {role === 'SPF' && (status === 'FORWARDED' || status === 'PLANNED') ? <Button linkProps={{ to: `/demandes-transmises/${id}` }}>Planifier l’envoi</Button> : null}
      {mayCancel ? (
        <Button priority="secondary" onClick={() => setCancelling(true)}>
          Annuler la demande
        </Button>
      ) : null}
    </>
  );
  return (
    <Card isKey title={titleOf(request, isOwn)} subtitle={AWAITED_WORDS[status] ? `Attend ${AWAITED_WORDS[status]}` : undefined}>
      {showsDecision ? (
        <>
          <p>
            <strong>{decision.byName}</strong> {DONE_WORDS[decision.kind]}, {dayAndTime(decision.at)}.
          </p>
          {decision.granted.length > 0 ? <p>Accordé en partie&nbsp;: {decision.granted.map((one) => pieces(one.quantity, one.item)).join(', ')}.</p> : null}
          {decision.reason ? <p>«&nbsp;{decision.reason}&nbsp;»</p> : null}
        </>
      ) : (
        <p>
          {isOwn
            ? 'Votre ARS a reçu la demande avec votre couverture figée. Sa réponse s’affiche ici dès qu’elle est donnée, sans recharger la page.'
            : 'L’ARS de la région décide. Sa réponse s’affiche ici dès qu’elle est donnée.'}
        </p>
      )}
      {request.donors.length > 0 ? (
        <ul className="request-donors fr-raw-list">
          {request.donors.map(({ establishment, item, quantity }) => (
            <li key={`${establishment.finess}-${item.code}`}>
              {establishment.name} <span className="mention">({establishment.department.code})</span>&nbsp;: <strong>{pieces(quantity, item)}</strong>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="request-acts">{acts}</div>
      {mayCancel ? (
        <CancelDialog
          request={request}
          open={cancelling}
          onClose={() => setCancelling(false)}
          onCancelled={(version) => (setCancelling(false), onActed(version))}
          onConflict={(message) => (setCancelling(false), onConflict(message))}
        />
      ) : null}
    </Card>
  );
}

function titleOf({ status }: WholeRequestFragment, isOwn: boolean): string {
  if (isOwn && status === 'SUBMITTED') return 'Votre ARS instruit la demande';
  if (isOwn && status === 'RETURNED') return 'L’ARS attend une précision de votre part';
  return STATUS_LABELS[status];
}
