import type { ReactNode } from 'react';

/** The State's block on State sites only; elsewhere the neutral theme names the service (setting VIGIE_THEME). */
export function Brand(): ReactNode {
  if (document.documentElement.dataset['theme'] === 'neutre') return 'Vigie EPI';
  return (
    <>
      République
      <br />
      Française
    </>
  );
}
