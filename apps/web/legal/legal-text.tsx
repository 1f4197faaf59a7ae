import type { ReactNode } from 'react';
import { useTitle } from '../shell/use-title.js';

/** A text page at reading width. */
export function LegalText({ title, children }: { title: string; children: ReactNode }): ReactNode {
  useTitle(title);
  return (
    <div className="fr-container fr-py-4w">
      <div className="fr-col-12 fr-col-lg-8 legal">
        <h1 className="fr-mb-3w">{title}</h1>
        {children}
      </div>
    </div>
  );
}

/** A place that whoever runs the service fills in. */
export function ToFill({ children }: { children: ReactNode }): ReactNode {
  return <mark>[{children}]</mark>;
}
