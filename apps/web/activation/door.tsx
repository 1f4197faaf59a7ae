import type { ReactNode } from 'react';

/** A narrow page in front of the product: one thing to do. */
export function Door({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <div className="fr-container">
      <div className="fr-grid-row fr-grid-row--center">
        <div className="fr-col-12 fr-col-md-8 fr-col-lg-6">
          <h1 className="fr-mb-2w">{title}</h1>
          {children}
        </div>
      </div>
    </div>
  );
}

/** Where one goes next; a whole page load: nothing of what was typed stays in it. */
export function ToSignIn(): ReactNode {
  return (
    <p className="fr-mt-3w">
      <a className="fr-btn" href="/">
        Se connecter
      </a>
    </p>
  );
}

export const UNUSABLE = 'Ce lien ne fonctionne pas\u00A0: il a peut-être déjà servi, ou il est trop ancien.';
