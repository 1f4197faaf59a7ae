import type { ReactNode } from 'react';
import type { StepAnswerFragment } from '../../generated/graphql.js';
import type { Failure } from '../../graph/use-document.js';

export interface Refusal {
  readonly message: string;
  /** Somebody acted meanwhile: the message says who, what and when. */
  readonly isConflict: boolean;
}

export function refusalOf(answer: StepAnswerFragment | undefined, failure: Failure | undefined): Refusal {
  if (answer?.__typename === 'EmergencyRequestConflict') return { message: answer.message, isConflict: true };
  if (answer?.__typename === 'EmergencyRequestInvalid') return { message: answer.problems.map(({ message }) => message).join(' '), isConflict: false };
  return { message: failure?.message ?? 'Une erreur est survenue. Réessayez.', isConflict: false };
}

export function StepRefusal({ refusal }: { refusal: Refusal | undefined }): ReactNode {
  if (!refusal) return null;
  return (
    <div className={`fr-alert fr-alert--${refusal.isConflict ? 'warning' : 'error'} fr-alert--sm fr-mb-2w`} role="alert">
      <p>
        {refusal.message}
        {refusal.isConflict ? ' Rien n’a été enregistré ; vos quantités sont gardées.' : ''}
      </p>
    </div>
  );
}
