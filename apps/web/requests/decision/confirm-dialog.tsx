import type { ReactNode } from 'react';
import type { WholeRequestFragment } from '../../generated/graphql.js';
import { Dialog } from '../../parts/dialog.js';
import { type Choice, CHOICE_TITLES, decisionSentence, type Draft } from './decision-words.js';

interface ConfirmDialogProps {
  request: WholeRequestFragment;
  draft: Draft;
  /** Undefined: closed. */
  choice: Choice | undefined;
  busy: boolean;
  onClose: () => void;
  onConfirm: (choice: Choice) => void;
}

/** The last reading before a decision is signed. */
export function ConfirmDialog({ request, draft, choice, busy, onClose, onConfirm }: ConfirmDialogProps): ReactNode {
  return (
    <Dialog
      small
      open={choice !== undefined}
      onClose={onClose}
      title={choice ? `${CHOICE_TITLES[choice]}\u00A0: ${request.reference}` : ''}
      actions={
        choice ? (
          <>
            <button type="button" className="fr-btn" disabled={busy} data-first-focus onClick={() => onConfirm(choice)}>
              {busy ? 'Envoi…' : 'Confirmer la décision'}
            </button>
            <button type="button" className="fr-btn fr-btn--secondary" onClick={onClose}>
              Revenir
            </button>
          </>
        ) : null
      }
    >
      {choice ? (
        <>
          <p>
            <strong>{request.establishment.name}.</strong> {decisionSentence(draft, choice, request)}
          </p>
          <p>
            Motif&nbsp;: «&nbsp;{draft.reason.trim()}&nbsp;»
          </p>
          <p className="mention">L’établissement voit votre réponse aussitôt, avec votre nom et ce motif.</p>
        </>
      ) : null}
    </Dialog>
  );
}
