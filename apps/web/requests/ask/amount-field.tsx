import type { ReactNode } from 'react';
import { counted, quantity, readQuantity } from '../../figures/numbers.js';
import type { CoverageRowFragment } from '../../generated/graphql.js';
import { lowered } from '../../figures/words.js';

interface AmountFieldProps {
  row: CoverageRowFragment;
  text: string;
  trouble: string | undefined;
  onType: (text: string) => void;
}

/** Pieces asked for, with what that makes in usual boxes: requests are counted in pieces, shelves in boxes. */
export function AmountField({ row, text, trouble, onType }: AmountFieldProps): ReactNode {
  const amount = readQuantity(text);
  const { code, labelPlural, packSize } = row.item;
  const boxes = amount && packSize && packSize > 1 ? `≈\u00A0${counted(Math.ceil(amount / packSize), 'boîte', 'boîtes')} de ${quantity(packSize)}` : undefined;
  const note = trouble ?? boxes;
  const noteId = `amount-${code}-note`;
  return (
    <div className={`request-amount${trouble ? ' fr-input-group--error' : ''}`}>
      <input
        className={`fr-input num${trouble ? ' fr-input--error' : ''}`}
        inputMode="numeric"
        value={text}
        aria-label={`Quantité demandée, ${lowered(labelPlural)}`}
        aria-invalid={trouble !== undefined}
        aria-describedby={note ? noteId : undefined}
        name={`lines.${code}`}
        onChange={(event) => onType(event.target.value)}
        onBlur={() => amount !== undefined && quantity(amount) !== text && onType(quantity(amount))}
      />
      {note ? (
        <span className={trouble ? 'fr-error-text request-amount__trouble' : 'note'} id={noteId}>
          {note}
        </span>
      ) : null}
    </div>
  );
}
