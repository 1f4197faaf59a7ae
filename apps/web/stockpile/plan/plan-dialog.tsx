import { type ReactNode, useState } from 'react';
import { day, dayAndTime } from '../../figures/dates.js';
import { quantity } from '../../figures/numbers.js';
import { lowered } from '../../figures/words.js';
import { PlanShipmentDocument, type ServedRequestFragment } from '../../generated/graphql.js';
import { useSending } from '../../graph/use-document.js';
import { parisInstant } from '../../figures/paris-instant.js';
import { Dialog } from '../../parts/dialog.js';
import { type Refusal, refusalOf, StepRefusal } from '../shipments/step-refusal.js';
import { type DraftLine, shortOf, takesOf } from './draft-plan.js';
import type { ShipmentFields } from './shipment-card.js';

interface PlanDialogProps {
  request: ServedRequestFragment;
  lines: readonly DraftLine[];
  fields: ShipmentFields;
  reason: string | null;
  departures: readonly string[];
  onClose: () => void;
  onDone: (text: string, version: number) => void;
  onStale: () => void;
}

/** Says once more what is about to be reserved, for whom and when; then does it. */
export function PlanDialog({ request, lines, fields, reason, departures, onClose, onDone, onStale }: PlanDialogProps): ReactNode {
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  // The version shown when the person confirmed: a change meanwhile is told, not overwritten.
  const [expectedVersion] = useState(request.version);
  const send = useSending(PlanShipmentDocument);
  const expectedDelivery = parisInstant(fields.expectedDelivery) ?? null;
  const plan = async (): Promise<void> => {
    setBusy(true);
    const { data, failure } = await send({
      input: { id: request.id, expectedVersion, plannedFor: fields.plannedFor, carrier: fields.carrier.trim() || null, expectedDelivery, lots: takesOf(lines), reason },
    });
    setBusy(false);
    const answer = data?.planShipment;
    if (answer?.__typename === 'EmergencyRequestSuccess') {
      const newest = [...answer.request.shipments].sort((a, b) => Date.parse(b.plannedAt) - Date.parse(a.plannedAt))[0];
      onDone(`Envoi ${newest?.reference ?? ''} prévu, lots réservés. ${answer.warnings.map(({ message }) => message).join(' ')}`.trim(), answer.request.version);
      return onClose();
    }
    setRefusal(refusalOf(answer, failure));
    onStale();
  };
  return (
    <Dialog
      open
      title={`Planifier l’envoi pour ${request.establishment.name}\u00A0?`}
      onClose={onClose}
      actions={
        refusal?.isConflict ? (
          <button type="button" className="fr-btn" onClick={onClose}>
            Revoir la demande
          </button>
        ) : (
          <>
            <button type="button" className="fr-btn" data-first-focus disabled={busy} onClick={() => void plan()}>
              Confirmer et réserver les lots
            </button>
            <button type="button" className="fr-btn fr-btn--secondary" onClick={onClose}>
              Revenir
            </button>
          </>
        )
      }
    >
      <StepRefusal refusal={refusal} />
      <ul>
        {lines
          .filter(({ taken }) => taken > 0)
          .map((line) => (
            <li key={line.proposal.item.code}>
              <strong>
                {quantity(line.taken)} {lowered(line.proposal.item.labelPlural)}
              </strong>
              {' : '}
              {line.rows.filter(({ take }) => take > 0).map(({ lot, take }) => `${quantity(take)} du lot ${lot.lotNumber}`).join(', ')}
              {shortOf(line) > 0 ? ` ; il restera ${quantity(shortOf(line))} à prévoir` : ''}
            </li>
          ))}
        <li>
          Départ {day(fields.plannedFor, true)}
          {fields.carrier.trim() ? `, ${fields.carrier.trim()}` : ''}
          {expectedDelivery ? ` ; livraison prévue ${dayAndTime(expectedDelivery)}` : ''}
        </li>
      </ul>
      {departures.length > 0 ? (
        <div className="fr-alert fr-alert--warning fr-alert--sm">
          <p>
            {departures.join(' ')} Motif : « {reason} »
          </p>
        </div>
      ) : null}
      <p className="fr-mt-2w fr-mb-0">Les lots sont réservés aussitôt ; l’établissement et son ARS sont prévenus.</p>
    </Dialog>
  );
}
