import type { EmergencyAction, EmergencyStatus, Urgency } from '../generated/graphql.js';

/** Where a request stands, as its reader would say it. */
export const STATUS_LABELS: Record<EmergencyStatus, string> = {
  DRAFT: 'Brouillon',
  SUBMITTED: 'À décider par l’ARS',
  RETURNED: 'À compléter par l’établissement',
  REJECTED: 'Refusée',
  REDIRECTED: 'Réorientée en région',
  FORWARDED: 'Transmise à Santé publique France',
  PLANNED: 'Envoi prévu',
  SHIPPED: 'Envoi parti',
  RECEIVED: 'Reçue',
  CANCELLED: 'Annulée',
};

/** What somebody did to it. */
export const ACTION_LABELS: Record<EmergencyAction, string> = {
  SUBMIT: 'Demande déposée',
  CANCEL: 'Demande annulée',
  FORWARD: 'Transmise à Santé publique France',
  REDIRECT: 'Réorientée vers des établissements voisins',
  RETURN: 'Renvoyée pour précision',
  REJECT: 'Refusée',
  PLAN: 'Envoi prévu',
  CANCEL_SHIPMENT: 'Envoi annulé',
  SHIP: 'Envoi parti',
  RECEIVE: 'Réception comptée',
  COMPLETE: 'Demande complétée',
};

/** How soon help is needed, from the worst. */
export const URGENCY_LABELS: Record<Urgency, string> = {
  WITHIN_24_HOURS: 'Sous 24\u00A0heures',
  WITHIN_72_HOURS: 'Sous 72\u00A0heures',
  WITHIN_A_WEEK: 'Sous une semaine',
};
