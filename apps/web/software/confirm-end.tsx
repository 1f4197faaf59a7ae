import type { ReactNode } from 'react';

interface ConfirmEndProps {
  children: ReactNode;
  label: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** What cannot be undone says what it does, and waits. */
export function ConfirmEnd({ children, label, onConfirm, onCancel }: ConfirmEndProps): ReactNode {
  return (
    <>
      <p>{children}</p>
      <div className="fr-btns-group fr-btns-group--inline">
        <button type="button" className="fr-btn" onClick={onConfirm}>
          {label}
        </button>
        <button type="button" className="fr-btn fr-btn--secondary" onClick={onCancel}>
          Annuler
        </button>
      </div>
    </>
  );
}
