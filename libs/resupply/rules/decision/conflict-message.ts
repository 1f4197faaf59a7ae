import type { EmergencyEvent } from '../emergency-request.js';
import type { EmergencyAction } from '../lifecycle.js';

const DONE: Readonly<Record<EmergencyAction, string>> = {
  SUBMIT: 'a déposé cette demande',
  COMPLETE: 'a complété cette demande',
  CANCEL: 'a annulé cette demande',
  FORWARD: 'a transmis cette demande à Santé publique France',
  REDIRECT: 'a réorienté cette demande vers une solution régionale',
  RETURN: 'a renvoyé cette demande pour complément',
  REJECT: 'a refusé cette demande',
  PLAN: 'a planifié un envoi pour cette demande',
  SHIP: 'a fait partir un envoi pour cette demande',
  CANCEL_SHIPMENT: 'a renoncé à un envoi pour cette demande',
  RECEIVE: 'a confirmé la réception d’un envoi',
};

const WHEN = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris',
});

/** What to say to who acts on a version that is no longer the latest: who did what in between. */
export function conflictMessage({ kind, byName, at }: Pick<EmergencyEvent, 'kind' | 'byName' | 'at'>): string {
  return `${byName} ${DONE[kind]} entre-temps (${WHEN.format(at)}). Relisez-la avant d’agir.`;
}
