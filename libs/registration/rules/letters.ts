import { counted, type Letter, NBSP, type PageAddresses } from '#messaging';

/** A right as its letters name it: "Délégation de saisie" on "CH DE HAGUENAU". */
export interface NamedRight {
  readonly roleLabel: string;
  readonly perimeter: string;
}

const day = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: 'numeric', month: 'long', year: 'numeric' });
const dayOf = (instant: Date): string => day.format(instant).replace(/^1 /, '1er ');
const quoted = (text: string): string => `«${NBSP}${text.trim()}${NBSP}»`;
const pointsOf = ({ roleLabel, perimeter }: NamedRight): { text: string }[] => [{ text: `Rôle${NBSP}: ${roleLabel}` }, { text: `Périmètre${NBSP}: ${perimeter}` }];

/** The same words whether the address already has an account or not. */
export function invitationLetter(right: NamedRight, by: { name: string; reason: string; expiresAt: Date }, pages: PageAddresses): Letter {
  return {
    subject: `${by.name} vous invite dans Vigie EPI${NBSP}: ${right.perimeter}`,
    opening: [`${by.name} vous ouvre un accès à Vigie EPI, le suivi hebdomadaire des équipements de protection des établissements de santé.`],
    points: [...pointsOf(right), { text: `Motif${NBSP}: ${quoted(by.reason)}` }],
    closing: [`Ce lien est personnel, sert une seule fois et vaut jusqu’au ${dayOf(by.expiresAt)}. Ne le transmettez à personne.`],
    action: { label: 'Activer mon accès', url: pages.activation },
    because: 'Vous recevez ce message parce que votre adresse a été indiquée pour cet accès. Si vous n’êtes pas concerné, ignorez-le.',
  };
}

/** To somebody who already signs in: nothing to do. */
export function grantedLetter(right: NamedRight, by: { name: string; reason: string }, pages: PageAddresses): Letter {
  return {
    subject: `Nouvelle habilitation${NBSP}: ${right.roleLabel}, ${right.perimeter}`,
    opening: [`${by.name} vous donne une habilitation de plus dans Vigie EPI, avec votre compte habituel.`],
    points: [...pointsOf(right), { text: `Motif${NBSP}: ${quoted(by.reason)}` }],
    action: { label: 'Ouvrir Vigie EPI', url: pages.home },
    because: 'Vous recevez ce message parce que vos droits changent.',
  };
}

export function withdrawnLetter(right: NamedRight, by: { name: string; reason: string }, pages: PageAddresses): Letter {
  return {
    subject: `Habilitation retirée${NBSP}: ${right.roleLabel}, ${right.perimeter}`,
    opening: [`${by.name} a retiré votre habilitation dans Vigie EPI. Elle cesse dès maintenant.`],
    points: [...pointsOf(right), { text: `Motif${NBSP}: ${quoted(by.reason)}` }],
    closing: ['Si c’est une erreur, adressez-vous à cette personne.'],
    action: { label: 'Ouvrir Vigie EPI', url: pages.home },
    because: 'Vous recevez ce message parce que vos droits changent.',
  };
}

export function newPasswordLetter(pages: PageAddresses): Letter {
  return {
    subject: 'Choisir un nouveau mot de passe',
    opening: [
      'Quelqu’un, sans doute vous, a demandé à choisir un nouveau mot de passe pour votre compte Vigie EPI.',
      'Ce lien sert une seule fois et vaut une heure. Votre second facteur, si vous en avez un, vous sera toujours demandé.',
    ],
    closing: ['Si vous n’avez rien demandé, ignorez ce message\u00A0: votre mot de passe ne change pas.'],
    action: { label: 'Choisir un mot de passe', url: pages.newPassword },
    because: 'Vous recevez ce message parce que votre adresse a été indiquée sur la page de connexion.',
  };
}

export function passwordChangedLetter(pages: PageAddresses): Letter {
  return {
    subject: 'Votre mot de passe a changé',
    opening: ['Le mot de passe de votre compte Vigie EPI vient d’être changé. Toutes vos sessions sont fermées.'],
    closing: ['Si ce n’est pas vous, prévenez tout de suite la personne qui gère vos habilitations.'],
    action: { label: 'Se connecter', url: pages.home },
    because: 'Vous recevez ce message parce que la sécurité de votre compte est concernée.',
  };
}

/** Once a month at most, while something is to be confirmed. */
export function reviewLetter(due: number, pages: PageAddresses): Letter {
  const what = counted(due, 'habilitation', 'habilitations');
  return {
    subject: `Revue annuelle${NBSP}: ${what} à confirmer`,
    opening: [
      `${what} de votre périmètre ${due > 1 ? 'attendent' : 'attend'} votre confirmation\u00A0: plus d’un an sans revue, ou six mois sans connexion.`,
      'Confirmez celles qui servent encore, retirez les autres. Aucune ne s’arrête d’elle-même.',
    ],
    action: { label: 'Revoir les habilitations', url: pages.habilitations },
    because: 'Vous recevez ce message, une fois par mois au plus, parce que vous accordez des habilitations.',
  };
}
