import { counted } from '../figures/numbers.js';
import type { RegistrationState, RemindDirectorsMutation } from '../generated/graphql.js';

export const STATE_NAMES: Readonly<Record<RegistrationState, string>> = {
  NOT_INVITED: 'Pas invité',
  INVITED: 'Invité',
  ACTIVATED: 'Accès activé',
  REPORTING: 'Remonte',
};

/** What became of a round of invitations, in one sentence. */
export function roundInWords({ invited, resent, alreadyActive, tooRecent, withoutAddress }: RemindDirectorsMutation['remindDirectors']): string {
  const parts = [
    invited > 0 ? `${counted(invited, 'invitation envoyée', 'invitations envoyées')}` : '',
    resent > 0 ? `${counted(resent, 'invitation renvoyée', 'invitations renvoyées')}` : '',
    tooRecent > 0 ? `${counted(tooRecent, 'direction écrite', 'directions écrites')} il y a moins de douze heures` : '',
    alreadyActive > 0 ? `${counted(alreadyActive, 'direction déjà active', 'directions déjà actives')}` : '',
    withoutAddress.length > 0 ? `${counted(withoutAddress.length, 'établissement')} sans adresse de direction : ${withoutAddress.slice(0, 5).join(', ')}${withoutAddress.length > 5 ? '…' : ''}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Personne à relancer.' : `${parts.join(' ; ')}.`;
}
