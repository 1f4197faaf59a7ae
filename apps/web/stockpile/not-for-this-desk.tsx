import type { ReactNode } from 'react';
import { NoRight } from '../parts/states.js';
import { ScreenHead } from '../shell/screen-head.js';
import { useTitle } from '../shell/use-title.js';

/** Other roles are told whose screen it is, and nothing of what it holds. */
export function NotForThisDesk(): ReactNode {
  useTitle('Accès réservé');
  return (
    <div className="fr-container">
      <ScreenHead title="Accès réservé" />
      <NoRight message="Cet écran est réservé à Santé publique France." />
    </div>
  );
}
