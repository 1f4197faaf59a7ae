import { type ReactNode, useId, useState } from 'react';
import { day } from '../figures/dates.js';
import type { ShownSecretFragment } from '../generated/graphql.js';

/** What can be read only here and now: identifier and secret, each with its copy button. */
export function ShownSecret({ credential, onDone }: { credential: ShownSecretFragment; onDone: () => void }): ReactNode {
  const isKey = credential.kind === 'API_KEY';
  return (
    <>
      <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w" role="alert">
        <p>
          {isKey ? 'Cette clé n’est montrée qu’une fois' : 'Ce secret n’est montré qu’une fois'}. Copiez-le maintenant dans le logiciel&nbsp;: il ne pourra plus être relu, par personne. Ne l’envoyez pas
          par courriel.
        </p>
      </div>
      {isKey ? null : <Copied label="Identifiant (client_id)" value={credential.clientId} />}
      <Copied label={isKey ? 'Clé d’API' : 'Secret (client_secret)'} value={credential.secret} />
      <p className="mention">
        {isKey ? 'Présentée à chaque appel' : 'À échanger contre un jeton à l’adresse /api/v1/oauth/token'}. Valable jusqu’au {day(credential.expiresAt, true)}.
      </p>
      <button type="button" className="fr-btn fr-mt-2w" onClick={onDone}>
        {isKey ? 'J’ai copié la clé' : 'J’ai copié le secret'}
      </button>
    </>
  );
}

function Copied({ label, value }: { label: string; value: string }): ReactNode {
  const id = useId();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Copié');
    } catch {
      // Without https a browser lends no clipboard: the text is there to be selected.
      setSaid('Copie impossible\u00A0: sélectionnez le texte');
    }
  };
  return (
    <div className="software-secret fr-mb-2w">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <div className="software-secret__line">
        <input className="fr-input" id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-clipboard-line" onClick={() => void copy()}>
          Copier<span className="fr-sr-only"> {label}</span>
        </button>
      </div>
      <p className="note" role="status">
        {said}
      </p>
    </div>
  );
}
