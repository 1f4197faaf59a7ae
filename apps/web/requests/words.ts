import { counted, quantity } from '../figures/numbers.js';
import { listed, lowered } from '../figures/words.js';
import type { EmergencyAction, EmergencyStatus, Role } from '../generated/graphql.js';

export interface AskedLine {
  readonly quantity: number;
  readonly item: { readonly labelPlural: string };
}

/** Beyond a day, waiting is told in red. */
export const LATE_AFTER_MINUTES = 24 * 60;

/** "9 200 blouses", no break between figure and word. */
export function pieces(amount: number, item: { readonly labelPlural: string }): string {
  return `${quantity(amount)}\u00A0${lowered(item.labelPlural)}`;
}

/** "9 200 blouses", "9 200 blouses et 400 charlottes", "9 200 blouses et 2 autres articles". */
export function asked(lines: readonly AskedLine[]): string {
  const words = lines.map((line) => pieces(line.quantity, line.item));
  return words.length < 3 ? listed(words) : `${words[0] ?? ''} et ${counted(words.length - 1, 'autre article', 'autres articles')}`;
}

/** What somebody did, after their name. */
export const DONE_WORDS: Record<EmergencyAction, string> = {
  SUBMIT: 'a déposé la demande',
  COMPLETE: 'a complété la demande',
  CANCEL: 'a annulé la demande',
  FORWARD: 'a transmis la demande à Santé publique France',
  REDIRECT: 'a réorienté la demande vers des voisins',
  RETURN: 'a demandé une précision',
  REJECT: 'a refusé la demande',
  PLAN: 'a prévu un envoi',
  CANCEL_SHIPMENT: 'a renoncé à un envoi',
  SHIP: 'a fait partir un envoi',
  RECEIVE: 'a compté ce qui est arrivé',
};

/** Who is awaited in each status; nobody once it is over. */
export const AWAITED_WORDS: Partial<Record<EmergencyStatus, string>> = {
  SUBMITTED: 'la décision de l’ARS',
  RETURNED: 'une précision de l’établissement',
  FORWARDED: 'un envoi de Santé publique France',
  PLANNED: 'le départ de l’envoi',
  SHIPPED: 'la réception par l’établissement',
};

export const ROLE_WORDS: Partial<Record<Role, string>> = {
  DIRECTOR: 'direction de l’établissement',
  REPORTER: 'établissement',
  ARS_AGENT: 'ARS',
  ARS_DIRECTOR: 'direction de l’ARS',
  SPF: 'Santé publique France',
};
