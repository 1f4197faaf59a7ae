import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { quantity, readQuantity } from '../../figures/numbers.js';
import { ReceiveLotDocument } from '../../generated/graphql.js';
import { useSending } from '../../graph/use-document.js';
import { Dialog } from '../../parts/dialog.js';
import { type LotRefusal, lotRefusalOf } from './lot-refusal.js';

interface ReceiveDialogProps {
  items: readonly { code: string; labelPlural: string }[];
  onClose: () => void;
  onDone: (text: string) => void;
}

/** A delivery enters the stockpile as a lot. */
export function ReceiveDialog({ items, onClose, onDone }: ReceiveDialogProps): ReactNode {
  const [fields, setFields] = useState({ item: items[0]?.code ?? '', lotNumber: '', site: '', expiresOn: '', quantity: '' });
  const [refusal, setRefusal] = useState<LotRefusal>();
  // One key while the dialog is open: a second click, or a lost answer, receives the lot once.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const send = useSending(ReceiveLotDocument);
  const set = (change: Partial<typeof fields>): void => setFields({ ...fields, ...change });
  const receive = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const pieces = readQuantity(fields.quantity);
    if (pieces === undefined) return setRefusal({ problems: { quantity: 'Indiquez un nombre entier de pièces.' } });
    const { data, failure } = await send({
      input: { item: fields.item, lotNumber: fields.lotNumber.trim(), site: fields.site.trim(), expiresOn: fields.expiresOn || null, quantity: pieces, idempotencyKey },
    });
    const answer = data?.receiveStockpileLot;
    if (answer?.__typename === 'StockpileLotSuccess') return onDone(`Lot ${answer.lot.lotNumber} reçu : ${quantity(pieces)} pièces entrent en stock.`);
    setRefusal(lotRefusalOf(answer, failure));
  };
  const field = (name: 'lotNumber' | 'site' | 'quantity' | 'expiresOn', label: string, hint?: string, type = 'text'): ReactNode => (
    <Input
      label={label}
      hintText={hint}
      state={refusal?.problems[name] ? 'error' : 'default'}
      stateRelatedMessage={refusal?.problems[name]}
      nativeInputProps={{ type, value: fields[name], autoComplete: 'off', inputMode: name === 'quantity' ? 'numeric' : undefined, onChange: (event) => set({ [name]: event.target.value }) }}
    />
  );
  return (
    <Dialog open title="Recevoir un lot" onClose={onClose}>
      <form onSubmit={(event) => void receive(event)} noValidate>
        {refusal?.message ? (
          <div className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w" role="alert">
            <p>{refusal.message}</p>
          </div>
        ) : null}
        <div className="form-fields">
          <div className="fr-select-group">
            <label className="fr-label" htmlFor="received-item">
              Article
            </label>
            <select className="fr-select" id="received-item" data-first-focus value={fields.item} onChange={(event) => set({ item: event.target.value })}>
              {items.map((item) => (
                <option key={item.code} value={item.code}>
                  {item.labelPlural}
                </option>
              ))}
            </select>
          </div>
          {field('lotNumber', 'Numéro de lot')}
          {field('quantity', 'Quantité', 'En pièces, gants à la pièce')}
          {field('site', 'Lieu de stockage')}
          {field('expiresOn', 'Péremption', 'Vide pour ce qui ne périme pas', 'date')}
        </div>
        <button type="submit" className="fr-btn fr-mt-2w">
          Entrer en stock
        </button>
      </form>
    </Dialog>
  );
}
