import type { ReactNode } from 'react';

/** Why what was sent is not done, above the fields; read aloud when it appears. */
export function FormProblem({ message, id }: { message: string | undefined; id?: string }): ReactNode {
  if (!message) return null;
  return (
    <div className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w" role="alert" id={id}>
      <p>{message}</p>
    </div>
  );
}
