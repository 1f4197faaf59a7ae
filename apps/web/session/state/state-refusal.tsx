import type { ReactNode } from 'react';
import type { ProviderRefusal } from './provider-refusals.js';

/** Why a provider of identity did not let somebody in, and each thing they may do about it. */
export function StateRefusal({ refusal: { title, advice, steps = [], reference } }: { refusal: ProviderRefusal }): ReactNode {
  return (
    <div className="fr-alert fr-alert--error fr-mb-3w" role="alert">
      <h2 className="fr-alert__title">{title}</h2>
      <p>{advice}</p>
      {steps.length > 0 ? (
        <ul>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      ) : null}
      {reference ? (
        <p>
          Référence à communiquer&nbsp;: <strong>{reference}</strong>
        </p>
      ) : null}
    </div>
  );
}
