import type { ReactNode } from 'react';
import type { RequestPages } from './use-request-list.js';

export function Pager({ page, pages, previous, next }: Pick<RequestPages, 'page' | 'pages' | 'previous' | 'next'>): ReactNode {
  if (!previous && !next) return null;
  return (
    <nav className="request-pager" aria-label="Pages de la liste">
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-arrow-left-s-line" disabled={!previous} onClick={previous}>
        Page précédente
      </button>
      <span className="mention" role="status">
        Page {page} sur {pages}
      </span>
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-right fr-icon-arrow-right-s-line" disabled={!next} onClick={next}>
        Page suivante
      </button>
    </nav>
  );
}
