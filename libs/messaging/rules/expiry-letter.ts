import { counted, dayAndHour, NBSP } from './french-text.js';
import type { Letter } from './letter.js';
import type { PageAddresses } from './page-addresses.js';

export interface ExpiryFacts {
  readonly software: string;
  readonly kind: 'CLIENT_SECRET' | 'API_KEY';
  /** Its last characters, for whoever has several. */
  readonly hint: string;
  readonly expiresAt: Date;
  readonly now: Date;
}

const DAY_MS = 24 * 3_600_000;

/** The contact of a software is told that one of its secrets ends soon. It holds no secret, and no establishment. */
export function expiryLetter({ software, kind, hint, expiresAt, now }: ExpiryFacts, pages: PageAddresses): Letter {
  const what = kind === 'API_KEY' ? 'La clé d’API' : 'Le secret';
  const days = Math.max(1, Math.ceil((expiresAt.getTime() - now.getTime()) / DAY_MS));
  return {
    subject: `${software}${NBSP}: connexion à Vigie EPI à renouveler dans ${counted(days, 'jour', 'jours')}`,
    opening: [
      `${what} de ${software} qui se termine par «${NBSP}${hint}${NBSP}» expire ${dayAndHour(expiresAt)}. Passé cet instant, le logiciel ne pourra plus envoyer de remontée avec ${kind === 'API_KEY' ? 'elle' : 'lui'}.`,
      `La direction de l’établissement, ou l’agence régionale de santé, en crée un nouveau sans coupure${NBSP}: deux peuvent être en vigueur le temps de changer.`,
    ],
    action: { label: 'Ouvrir les logiciels', url: `${pages.home}logiciels` },
    because: 'Vous recevez ce message comme contact déclaré de ce logiciel.',
  };
}
