import type { ReactNode } from 'react';
import type { Failure } from '../graph/use-document.js';

/** Same place and size as what comes; words after two seconds. */
export function Skeleton({ words = 'Chargement…', lines = 3 }: { words?: string; lines?: number }): ReactNode {
  return (
    <div className="skeleton" role="status">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} style={{ width: `${[84, 66, 74, 90, 58][index % 5]}%` }} />
      ))}
      <p>{words}</p>
    </div>
  );
}

/** Why there is nothing, and the first thing to do about it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }): ReactNode {
  return (
    <div>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Inside its card: the rest of the page lives on. */
export function CardFailure({ failure, onRetry }: { failure: Failure; onRetry?: (() => void) | undefined }): ReactNode {
  if (failure.code === 'FORBIDDEN' || failure.code === 'NOT_FOUND') return <NoRight message={failure.message} />;
  return (
    <>
      <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
        <p>
          {failure.message}
          {failure.reference ? ` (réf. ${failure.reference.slice(0, 8).toUpperCase()})` : ''}
        </p>
      </div>
      {onRetry ? (
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm fr-btn--icon-left fr-icon-refresh-line fr-mt-2w" onClick={onRetry}>
          Réessayer
        </button>
      ) : null}
    </>
  );
}

/** Which perimeter, whom to ask; nothing about the data, and the same words when it does not exist. */
export function NoRight({ message }: { message: string }): ReactNode {
  return (
    <div role="alert">
      <p className="fr-icon-lock-line"> {message}</p>
      <p>
        Demandez une habilitation à l’administrateur de votre ARS, ou <a href="/">revenez à votre accueil</a>.
      </p>
    </div>
  );
}

/** In place of a whole screen: says so in its title. */
export function ScreenFailure({ failure, onRetry }: { failure: Failure; onRetry?: () => void }): ReactNode {
  const isRefused = failure.code === 'FORBIDDEN' || failure.code === 'NOT_FOUND';
  return (
    <>
      <h1 className="fr-mb-2w">{isRefused ? 'Hors de votre périmètre' : 'Cet écran n’a pas pu être lu'}</h1>
      <CardFailure failure={failure} onRetry={onRetry} />
    </>
  );
}

/** A screen of some roles only: for the others, that, and nothing of its forms. Any other failure is told by its cards. */
export function OpenScreen({ failure, children }: { failure: Failure | undefined; children: ReactNode }): ReactNode {
  return <div className="fr-container">{failure?.code === 'FORBIDDEN' ? <ScreenFailure failure={failure} /> : children}</div>;
}
