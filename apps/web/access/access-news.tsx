import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { AccessChange } from '../generated/graphql.js';
import { dayAndTime } from '../figures/dates.js';
import { useSession } from '../session/session.js';

const WORDS: Readonly<Record<AccessChange, string>> = {
  PASSWORD_CHANGED: 'votre mot de passe a été changé',
  FACTOR_ENROLLED: 'un second facteur a été ajouté',
  FACTOR_REMOVED: 'un second facteur a été retiré',
  RECOVERY_CODES_RENEWED: 'vos codes de secours ont été renouvelés',
  RECOVERY_CODE_USED: 'un code de secours a servi',
  IDENTITY_LINKED: 'une identité de l’État a été rattachée à votre compte',
  IDENTITY_DETACHED: 'une identité de l’État a été détachée de votre compte',
  FACTORS_RESET: 'vos seconds facteurs ont été réinitialisés par un administrateur',
};

/** What changed in how the person signs in since their visit before: who did not do it learns it here. */
export function AccessNews(): ReactNode {
  const { person } = useSession();
  const [closed, setClosed] = useState(false);
  const notices = person.accessNotices;
  if (closed || notices.length === 0) return null;
  return (
    <div className="fr-container fr-mt-2w">
      <div className="fr-alert fr-alert--info fr-alert--sm" role="status">
        <p>
          Depuis votre dernière visite&nbsp;:{' '}
          {notices.map(({ kind, at, address }) => `${WORDS[kind]} (${dayAndTime(at)}${address === null ? '' : `, depuis ${address}`})`).join('\u00A0; ')}. Ce n’est pas vous&nbsp;?{' '}
          <Link to="/mon-acces">Vérifiez votre accès</Link> et fermez les autres sessions.
        </p>
        <button type="button" className="fr-btn--close fr-btn" title="Masquer le message" onClick={() => setClosed(true)}>
          Masquer le message
        </button>
      </div>
    </div>
  );
}
