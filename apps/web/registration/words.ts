import { counted } from '../figures/numbers.js';
import type { RegistrationState, RemindDirectorsMutation } from '../generated/graphql.js';

const STATE_NAMES: Readonly<Record<RegistrationState, string>> = {
  NOT_INVITED: 'Direction pas invitée',
  INVITED: 'Direction invitée',
  ACTIVATED: 'Accès activé',
  REPORTING: 'Remonte',
};

interface InvitedRow {
  readonly invitedName: string | null;
  readonly isOpen: boolean | null;
}

/** Somebody was invited and has not answered. */
export function isInvited({ invitedName, isOpen }: InvitedRow): boolean {
  return invitedName !== null && isOpen === true;
}

/** How far an establishment has come; a first report may come by file, before anybody directs it here. */
export function stepInWords(row: InvitedRow & { state: RegistrationState; activatedAt: string | null }): string {
  const { state, activatedAt } = row;
  if (state !== 'REPORTING' || activatedAt) return STATE_NAMES[state];
  return isInvited(row) ? 'Remonte, direction invitée' : 'Remonte, direction pas invitée';
}

/** What became of a round of invitations, in one sentence. */
export function roundInWords({ invited, resent, alreadyActive, tooRecent, withoutAddress }: RemindDirectorsMutation['remindDirectors']): string {
  const parts = [
    invited > 0 ? `${counted(invited, 'invitation envoyée', 'invitations envoyées')}` : '',
    resent > 0 ? `${counted(resent, 'invitation renvoyée', 'invitations renvoyées')}` : '',
    tooRecent > 0 ? `${counted(tooRecent, 'direction prévenue', 'directions prévenues')} il y a moins de douze heures déjà` : '',
    alreadyActive > 0 ? `${counted(alreadyActive, 'direction déjà active', 'directions déjà actives')}` : '',
    withoutAddress.length > 0 ? `${counted(withoutAddress.length, 'établissement')} sans adresse de direction\u00A0: ${withoutAddress.slice(0, 5).join(', ')}${withoutAddress.length > 5 ? '…' : ''}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Personne à relancer.' : `${parts.join('\u00A0; ')}.`;
}
