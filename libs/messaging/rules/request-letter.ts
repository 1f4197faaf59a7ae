import { type EmergencyAction, requestReference, shipmentReference, type Urgency } from '#resupply';
import { amount, dayAndHour, dayName, NBSP } from './french-text.js';
import type { Letter, LetterPoint } from './letter.js';
import type { PageAddresses } from './page-addresses.js';

/** Who is told of a step. */
export type Audience = 'ESTABLISHMENT' | 'ARS' | 'SPF';

interface LabelledQuantity {
  readonly label: string;
  readonly quantity: number;
}

/** One step of an emergency request, with what its letters tell. */
export interface RequestStep {
  readonly requestId: string;
  readonly version: number;
  readonly action: EmergencyAction;
  readonly byName: string;
  readonly reason: string | null;
  readonly number: number;
  readonly createdAt: Date;
  readonly urgency: Urgency;
  readonly dueAt: Date;
  readonly establishment: { readonly finess: string; readonly name: string };
  readonly lines: readonly LabelledQuantity[];
  readonly shipment: {
    readonly number: number;
    readonly plannedAt: Date;
    /** "YYYY-MM-DD". */
    readonly plannedFor: string;
    readonly carrier: string | null;
    readonly content: readonly LabelledQuantity[];
  } | null;
}

const URGENCY_NAMES: Readonly<Record<Urgency, string>> = {
  WITHIN_24_HOURS: 'sous 24 heures',
  WITHIN_72_HOURS: 'sous 72 heures',
  WITHIN_A_WEEK: 'sous une semaine',
};

interface Words {
  readonly to: Audience;
  /** After the request's reference. */
  readonly subject: string;
  readonly says: (step: RequestStep) => readonly string[];
  readonly shows: 'REQUEST' | 'SHIPMENT' | 'NOTHING';
  readonly action: string;
}

const place = ({ establishment }: RequestStep): string => establishment.name;
const truck = ({ shipment }: RequestStep): string => (shipment ? `L’envoi ${shipmentReference(shipment)}` : 'Un envoi');
const asked = (step: RequestStep): string => `Demandé ${URGENCY_NAMES[step.urgency]}, soit avant ${dayAndHour(step.dueAt)}.`;

function planned(step: RequestStep): string {
  const { shipment } = step;
  if (!shipment) return 'Un envoi du stock stratégique est prévu.';
  const carrier = shipment.carrier === null ? '' : ` (${shipment.carrier})`;
  return `${truck(step)} du stock stratégique est prévu ${dayName(shipment.plannedFor)}${carrier}. Il contient${NBSP}:`;
}

/** Every step of the lifecycle: whom it is told, in which words. Who has taken it is told nothing. */
export const REQUEST_LETTERS: Readonly<Record<EmergencyAction, readonly Words[]>> = {
  SUBMIT: [
    { to: 'ARS', subject: 'à instruire', shows: 'REQUEST', action: 'Instruire la demande', says: (step) => [`${step.byName} demande un approvisionnement de secours pour ${place(step)}.`, asked(step)] },
  ],
  COMPLETE: [
    { to: 'ARS', subject: 'complétée', shows: 'REQUEST', action: 'Instruire la demande', says: (step) => [`${step.byName} a complété la demande de ${place(step)}.`, asked(step)] },
  ],
  CANCEL: [
    { to: 'ARS', subject: 'annulée', shows: 'NOTHING', action: 'Voir la demande', says: (step) => [`${step.byName} a annulé la demande de ${place(step)}. Il n’y a plus rien à instruire.`] },
  ],
  FORWARD: [
    { to: 'ESTABLISHMENT', subject: 'transmise à Santé publique France', shows: 'REQUEST', action: 'Suivre la demande', says: () => ['Votre agence régionale de santé a transmis votre demande à Santé publique France, qui va planifier l’envoi.'] },
    { to: 'SPF', subject: 'à planifier', shows: 'REQUEST', action: 'Planifier l’envoi', says: (step) => [`L’agence régionale de santé transmet la demande de ${place(step)}.`, asked(step)] },
  ],
  REDIRECT: [
    { to: 'ESTABLISHMENT', subject: 'réorientée', shows: 'NOTHING', action: 'Voir la solution', says: () => ['Votre agence régionale de santé vous oriente vers une solution dans la région.'] },
  ],
  RETURN: [
    { to: 'ESTABLISHMENT', subject: 'à compléter', shows: 'NOTHING', action: 'Compléter la demande', says: () => ['Votre agence régionale de santé a besoin d’une précision pour instruire votre demande.'] },
  ],
  REJECT: [
    { to: 'ESTABLISHMENT', subject: 'refusée', shows: 'NOTHING', action: 'Voir la demande', says: () => ['Votre agence régionale de santé ne donne pas suite à votre demande.'] },
  ],
  PLAN: [
    { to: 'ESTABLISHMENT', subject: 'envoi prévu', shows: 'SHIPMENT', action: 'Suivre la demande', says: (step) => [planned(step)] },
  ],
  SHIP: [
    { to: 'ESTABLISHMENT', subject: 'envoi parti', shows: 'SHIPMENT', action: 'Confirmer la réception', says: (step) => [`${truck(step)} est parti. À l’arrivée, comptez ce que vous recevez, puis confirmez la réception. Il contient${NBSP}:`] },
  ],
  CANCEL_SHIPMENT: [
    { to: 'ESTABLISHMENT', subject: 'envoi annulé', shows: 'NOTHING', action: 'Suivre la demande', says: (step) => [`${truck(step)} ne partira pas. La demande reste en cours chez Santé publique France.`] },
  ],
  RECEIVE: [
    { to: 'SPF', subject: 'envoi reçu', shows: 'SHIPMENT', action: 'Voir la réception', says: (step) => [`${place(step)} confirme la réception. ${truck(step)} contenait${NBSP}:`] },
    { to: 'ARS', subject: 'envoi reçu', shows: 'SHIPMENT', action: 'Voir la réception', says: (step) => [`${place(step)} confirme la réception. ${truck(step)} contenait${NBSP}:`] },
  ],
};

const BECAUSE: Readonly<Record<Audience, string>> = {
  ESTABLISHMENT: 'Vous recevez ce message parce que votre établissement a demandé un approvisionnement de secours.',
  ARS: 'Vous recevez ce message comme agent de l’agence régionale de santé de cet établissement.',
  SPF: 'Vous recevez ce message comme membre de Santé publique France, qui organise les envois du stock stratégique.',
};

/** The letters that a step is worth, each with its audience. */
export function requestLetters(step: RequestStep, pages: PageAddresses): { readonly to: Audience; readonly letter: Letter }[] {
  return REQUEST_LETTERS[step.action].map((words) => ({
    to: words.to,
    letter: {
      subject: `Demande ${requestReference(step)}${NBSP}: ${words.subject} – ${place(step)}`,
      opening: words.says(step),
      points: pointsOf(step, words.shows),
      closing: reasonOf(step),
      action: { label: words.action, url: pages.request(step.requestId) },
      because: BECAUSE[words.to],
    },
  }));
}

function reasonOf({ action, reason }: RequestStep): string[] {
  if (reason === null || reason.trim() === '') return [];
  return [`${action === 'RECEIVE' ? 'Commentaire' : 'Motif'}${NBSP}: «${NBSP}${reason.trim()}${NBSP}»`];
}

function pointsOf({ lines, shipment }: RequestStep, shows: Words['shows']): LetterPoint[] {
  const quantities = shows === 'REQUEST' ? lines : shows === 'SHIPMENT' ? (shipment?.content ?? []) : [];
  return quantities.map(({ label, quantity }) => ({ text: `${label}${NBSP}: ${amount(quantity)}${NBSP}pièces` }));
}
