import { type FormEvent, type ReactNode, useState } from 'react';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { quantity, readQuantity } from '../../figures/numbers.js';
import { AdjustLotDocument, type StockLotFragment } from '../../generated/graphql.js';
import { useSending } from '../../graph/use-document.js';
import { Dialog } from '../../parts/dialog.js';
import { type LotRefusal, lotRefusalOf } from './lot-refusal.js';

interface AdjustDialogProps {
  lot: StockLotFragment;
  onClose: () => void;
  onDone: (text: string) => void;
  onStale: () => void;
}

/** Corrects a lot after a count, or sets it aside and back; always with a reason. */
export function AdjustDialog({ lot, onClose, onDone, onStale }: AdjustDialogProps): ReactNode {
  const [typed, setTyped] = useState(quantity(lot.onHand));
  const [quarantined, setQuarantined] = useState(lot.quarantined);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<LotRefusal>();
  const send = useSending(AdjustLotDocument);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const onHand = readQuantity(typed);
    if (onHand === undefined) return setRefusal({ problems: { onHand: 'Indiquez un nombre entier de pièces, 0 ou plus.' } });
    const { data, failure } = await send({ input: { lotId: lot.id, expectedVersion: lot.version, onHand, quarantined, reason: reason.trim() } });
    const answer = data?.adjustStockpileLot;
    if (answer?.__typename === 'StockpileLotSuccess') return onDone(`Lot ${lot.lotNumber} corrigé.`);
    setRefusal(lotRefusalOf(answer, failure));
    if (answer?.__typename === 'StockpileLotConflict') onStale();
  };
  return (
    <Dialog small open title={`Corriger le lot ${lot.lotNumber}`} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate>
        {refusal?.message ? (
          <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w" role="alert">
            <p>{refusal.message}</p>
          </div>
        ) : null}
        <Input
          label="Pièces comptées"
          hintText={`${quantity(lot.onHand)} enregistrées, dont ${quantity(lot.reserved)} réservées`}
          state={refusal?.problems['onHand'] ? 'error' : 'default'}
          stateRelatedMessage={refusal?.problems['onHand']}
          nativeInputProps={{ inputMode: 'numeric', value: typed, autoFocus: true, onChange: (event) => setTyped(event.target.value) }}
        />
        <Checkbox
          options={[{ label: 'En quarantaine', hintText: 'Le lot reste en stock, aucun envoi ne peut le prendre', nativeInputProps: { checked: quarantined, onChange: (event) => setQuarantined(event.target.checked) } }]}
        />
        <Input
          label="Motif (conservé avec le mouvement)"
          state={refusal?.problems['reason'] ? 'error' : 'default'}
          stateRelatedMessage={refusal?.problems['reason']}
          textArea
          nativeTextAreaProps={{ rows: 2, value: reason, required: true, onChange: (event) => setReason(event.target.value) }}
        />
        <button type="submit" className="fr-btn fr-mt-2w">
          Enregistrer
        </button>
      </form>
    </Dialog>
  );
}
