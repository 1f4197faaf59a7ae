import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTitle } from './use-title.js';

export function NothingHere(): ReactNode {
  useTitle('Page introuvable');
  return (
    <div className="fr-container fr-py-4w">
      <h1 className="fr-mb-2w">Cette page n’existe pas</h1>
      <p>L’adresse est peut-être incomplète, ou l’écran a changé de place.</p>
      <Link className="fr-btn" to="/">
        Revenir à l’accueil
      </Link>
    </div>
  );
}
