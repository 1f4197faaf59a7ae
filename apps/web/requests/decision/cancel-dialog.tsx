import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { CancelRequestDocument, type WholeRequestFragment } from '../../generated/graphql.js';
import { useSending } from '../../graph/use-document.js';
import { Dialog } from '../../parts/dialog.js';
import { Troubles } from './decision-card.js';

interface CancelDialogProps {
  request: Pick<WholeRequestFragment, 'id' | 'reference' | 'version'>;
  open: boolean;
  onClose: () => void;
  onCancelled: (version: number) => void;
  onConflict: (message: string) => void;
}

/** Withdraws a request nobody has decided on yet, with a reason that stays. */
export function CancelDialog({ request, open, onClose, onCancelled, onConflict }: CancelDialogProps): ReactNode {
  const send = useSending(CancelRequestDocument);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [failed, setFailed] = useState<string>();
  const cancel = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const { data, failure } = await send({ input: { id: request.id, expectedVersion: request.version, reason: reason.trim() } });
    const answer = data?.cancelEmergencyRequest;
    if (answer?.__typename === 'EmergencyRequestSuccess') return onCancelled(answer.request.version);
    if (answer?.__typename === 'EmergencyRequestConflict') return onConflict(answer.message);
    setFailed(answer?.__typename === 'EmergencyRequestInvalid' ? (answer.problems[0]?.message ?? answer.message) : (failure?.message ?? 'L’annulation n’est pas partie. Réessayez.'));
  };
  return (
    <Dialog small open={open} onClose={onClose} title={`Annuler la demande ${request.reference}\u00A0?`}>
      <form noValidate onSubmit={(event) => void cancel(event)}>
        <p>L’ARS n’aura plus rien à décider. La demande et ses étapes restent lisibles&nbsp;; elle ne peut pas être reprise, mais vous pourrez en déposer une autre.</p>
        <Troubles messages={failed ? [failed] : []} />
        <Input
          label="Motif (visible par l’ARS, conservé)"
          textArea
          state={missing ? 'error' : 'default'}
          stateRelatedMessage="Dites en un mot pourquoi."
          nativeTextAreaProps={{ value: reason, rows: 2, required: true, maxLength: 2_000, onChange: (event) => setReason(event.target.value) }}
        />
        <div className="fr-btns-group fr-btns-group--inline">
          <button type="submit" className="fr-btn">
            Annuler la demande
          </button>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={onClose}>
            La garder
          </button>
        </div>
      </form>
    </Dialog>
  );
}
