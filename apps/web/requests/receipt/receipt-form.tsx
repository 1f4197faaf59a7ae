import { type FormEvent, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { quantity } from '../../figures/numbers.js';
import { ConfirmRequestReceiptDocument, type RequestReceiptQuery, type RequestShipmentFragment } from '../../generated/graphql.js';
import { useSending } from '../../graph/use-document.js';
import { Card } from '../../parts/card.js';
import { Dialog } from '../../parts/dialog.js';
import { Troubles } from '../decision/decision-card.js';
import { pieces } from '../words.js';
import { CountTable } from './count-table.js';
import { countedLines, type Counts, countTroubles, differing, receiptLines } from './counts.js';

interface ReceiptFormProps {
  request: NonNullable<RequestReceiptQuery['emergencyRequest']>;
  shipment: RequestShipmentFragment;
  onReload: () => void;
}

/** Nothing is prefilled: a count is made, not agreed to. One button says that all is as sent. */
export function ReceiptForm({ request, shipment, onReload }: ReceiptFormProps): ReactNode {
  const navigate = useNavigate();
  const send = useSending(ConfirmRequestReceiptDocument);
  const [counts, setCounts] = useState<Counts>({});
  const [comment, setComment] = useState('');
  const [troubles, setTroubles] = useState<readonly { path: string; message: string }[]>([]);
  const [failed, setFailed] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const lines = countedLines(shipment, counts);
  const differences = differing(lines);
  const review = (event: FormEvent): void => {
    event.preventDefault();
    const found = countTroubles(lines, comment);
    setTroubles(found);
    if (found.length === 0) return setAsking(true);
    document.querySelector<HTMLElement>(`form [name="${found[0]?.path ?? ''}"]`)?.focus();
  };
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const { data, failure } = await send({
      input: { id: request.id, expectedVersion: request.version, shipmentId: shipment.id, lines: receiptLines(lines), comment: comment.trim() || null },
    });
    setBusy(false);
    setAsking(false);
    const answer = data?.confirmReceipt;
    if (answer?.__typename === 'EmergencyRequestSuccess') return void navigate(`/demandes/${request.id}`);
    if (answer?.__typename === 'EmergencyRequestConflict') {
      onReload();
      return setFailed(`${answer.message} Vos comptes sont gardés.`);
    }
    setFailed(answer?.__typename === 'EmergencyRequestInvalid' ? (answer.problems[0]?.message ?? answer.message) : (failure?.message ?? 'La réception n’est pas partie. Réessayez.'));
  };
  const commentTrouble = troubles.find(({ path }) => path === 'comment')?.message;
  return (
    <Card
      isKey
      title="Comptez ce qui est arrivé"
      subtitle="En pièces, article par article&nbsp;; 0 si rien n’est arrivé"
      aside={
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          onClick={() => setCounts(Object.fromEntries(lines.map(({ item, sent }) => [item.code, quantity(sent)])))}
        >
          Tout est comme envoyé
        </button>
      }
    >
      <form noValidate onSubmit={review}>
        <Troubles messages={failed ? [failed] : []} />
        <CountTable lines={lines} lots={shipment.lots} troubles={troubles} onType={(code, text) => setCounts({ ...counts, [code]: text })} />
        <Input
          className="fr-mt-2w"
          label={differences.length > 0 ? 'Pourquoi cette différence (obligatoire)' : 'Remarque (facultative)'}
          textArea
          state={commentTrouble ? 'error' : 'default'}
          stateRelatedMessage={commentTrouble}
          nativeTextAreaProps={{ name: 'comment', value: comment, rows: 2, maxLength: 2_000, required: differences.length > 0, onChange: (event) => setComment(event.target.value) }}
        />
        <button type="submit" className="fr-btn">
          Confirmer la réception
        </button>
      </form>
      <Dialog
        small
        open={asking}
        onClose={() => setAsking(false)}
        title={differences.length === 0 ? 'Tout est arrivé comme envoyé' : 'Ce qui est arrivé diffère de l’envoi'}
        actions={
          <>
            <button type="button" className="fr-btn" disabled={busy} data-first-focus onClick={() => void confirm()}>
              {busy ? 'Envoi…' : 'Confirmer'}
            </button>
            <button type="button" className="fr-btn fr-btn--secondary" onClick={() => setAsking(false)}>
              Recompter
            </button>
          </>
        }
      >
        <ul>
          {lines.map(({ item, sent, received }) => (
            <li key={item.code}>
              <strong>{pieces(received ?? 0, item)}</strong>
              {received === sent ? ', comme envoyé' : ` sur ${quantity(sent)}`}
            </li>
          ))}
        </ul>
        {comment.trim() ? <p>«&nbsp;{comment.trim()}&nbsp;»</p> : null}
        <p className="mention">L’ARS et Santé publique France le voient aussitôt. Ajoutez ces pièces à «&nbsp;Reçu&nbsp;» dans votre remontée de la semaine.</p>
      </Dialog>
    </Card>
  );
}
