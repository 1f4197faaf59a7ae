import { type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { CancelShipmentDocument, MarkShippedDocument, type StepAnswerFragment } from '../../generated/graphql.js';
import { type Failure, useSending } from '../../graph/use-document.js';
import { Dialog } from '../../parts/dialog.js';
import { type Refusal, refusalOf, StepRefusal } from './step-refusal.js';

interface ShipmentActionsProps {
  request: { readonly id: string; readonly version: number };
  shipment: { readonly id: string; readonly reference: string; readonly status: string };
  onDone: (text: string, version: number) => void;
  onStale: () => void;
}

/** What can still be done with a shipment: it leaves, or it is given up; its delivery note goes with it. */
export function ShipmentActions({ request, shipment, onDone, onStale }: ShipmentActionsProps): ReactNode {
  const [open, setOpen] = useState<'ship' | 'cancel'>();
  const close = (): void => setOpen(undefined);
  const shared = { request, shipment, onDone, onStale, onClose: close };
  return (
    <div className="shipment-actions">
      {shipment.status === 'PLANNED' ? (
        <>
          <button type="button" className="fr-btn fr-btn--sm" aria-label={`Marquer parti ${shipment.reference}`} onClick={() => setOpen('ship')}>
            Marquer parti
          </button>
          <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" aria-label={`Annuler l’envoi ${shipment.reference}`} onClick={() => setOpen('cancel')}>
            Annuler l’envoi
          </button>
        </>
      ) : null}
      {shipment.status === 'CANCELLED' ? null : (
        <a className="fr-link fr-link--sm" href={`/api/v1/shipments/${shipment.id}/delivery-note.pdf`} download={`${shipment.reference}.pdf`} aria-label={`Bon de livraison ${shipment.reference} (PDF)`}>
          Bon de livraison (PDF)
        </a>
      )}
      {open === 'ship' ? <ShipDialog {...shared} /> : null}
      {open === 'cancel' ? <CancelDialog {...shared} /> : null}
    </div>
  );
}

type DialogProps = ShipmentActionsProps & { onClose: () => void };

/** Sends one step and tells what came of it; the version is the one shown when the dialog was opened. */
function useStep({ request, onDone, onStale, onClose }: DialogProps): {
  refusal: Refusal | undefined;
  busy: boolean;
  expectedVersion: number;
  run: (text: string, answering: Promise<{ answer: StepAnswerFragment | undefined; failure: Failure | undefined }>) => Promise<void>;
} {
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const [expectedVersion] = useState(request.version);
  return {
    refusal,
    busy,
    expectedVersion,
    run: async (text, answering) => {
      setBusy(true);
      const { answer, failure } = await answering;
      setBusy(false);
      if (answer?.__typename === 'EmergencyRequestSuccess') {
        onDone(text, answer.request.version);
        return onClose();
      }
      setRefusal(refusalOf(answer, failure));
      if (answer?.__typename === 'EmergencyRequestConflict') onStale();
    },
  };
}

function ShipDialog(props: DialogProps): ReactNode {
  const { request, shipment, onClose } = props;
  const send = useSending(MarkShippedDocument);
  const { refusal, busy, expectedVersion, run } = useStep(props);
  const ship = async (): Promise<void> =>
    run(
      `${shipment.reference} est parti : les lots sont débités, l’établissement comptera à l’arrivée.`,
      send({ input: { id: request.id, expectedVersion, shipmentId: shipment.id } }).then(({ data, failure }) => ({ answer: data?.markShipped, failure })),
    );
  return (
    <Dialog
      small
      open
      title={`${shipment.reference} est parti\u00A0?`}
      onClose={onClose}
      actions={
        refusal?.isConflict ? null : (
          <button type="button" className="fr-btn" data-first-focus disabled={busy} onClick={() => void ship()}>
            Confirmer le départ
          </button>
        )
      }
    >
      <StepRefusal refusal={refusal} />
      <p>Les lots réservés sortent du stock stratégique. Un départ ne s’annule pas.</p>
    </Dialog>
  );
}

function CancelDialog(props: DialogProps): ReactNode {
  const { request, shipment, onClose } = props;
  const [reason, setReason] = useState('');
  const [lacksReason, setLacksReason] = useState(false);
  const send = useSending(CancelShipmentDocument);
  const { refusal, busy, expectedVersion, run } = useStep(props);
  const cancel = async (): Promise<void> => {
    setLacksReason(reason.trim() === '');
    if (reason.trim() === '') return;
    await run(
      `Envoi ${shipment.reference} annulé : ses lots sont rendus au stock.`,
      send({ input: { id: request.id, expectedVersion, shipmentId: shipment.id, reason: reason.trim() } }).then(({ data, failure }) => ({ answer: data?.cancelShipment, failure })),
    );
  };
  return (
    <Dialog
      small
      open
      title={`Annuler l’envoi ${shipment.reference}\u00A0?`}
      onClose={onClose}
      actions={
        refusal?.isConflict ? null : (
          <button type="button" className="fr-btn" disabled={busy} onClick={() => void cancel()}>
            Annuler cet envoi
          </button>
        )
      }
    >
      <StepRefusal refusal={refusal} />
      <p>Ses lots sont rendus au stock et la demande revient dans la file.</p>
      <Input
        label="Motif (visible par l’ARS et l’établissement, conservé)"
        state={lacksReason ? 'error' : 'default'}
        stateRelatedMessage="Indiquez pourquoi cet envoi est annulé."
        textArea
        nativeTextAreaProps={{ rows: 2, value: reason, required: true, autoFocus: true, onChange: (event) => setReason(event.target.value) }}
      />
    </Dialog>
  );
}
