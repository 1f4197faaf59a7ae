import { isConnectionLoss, type Logger } from '#platform';

/** What is said of a failure whose cause is not meant for people: it is logged under the reference. */
export interface MaskedFailure {
  readonly status: 500 | 503;
  readonly code: 'INTERNAL_SERVER_ERROR' | 'UNAVAILABLE';
  readonly message: string;
  readonly reference: string;
}

const INTERNAL = 'Une erreur interne est survenue. Réessayez\u00A0; si elle persiste, transmettez la référence à l’assistance.';
/** A commit may have arrived without its answer coming back. */
const UNAVAILABLE = 'La base de données ne répond pas pour le moment. Attendez quelques instants, vérifiez si votre saisie est enregistrée, puis réessayez.';

/** Logs a failure and says what may be told: whether trying again can help, and a reference for who is asked for help. */
export function maskFailure(logger: Logger, thrown: unknown, where: object = {}): MaskedFailure {
  const reference = crypto.randomUUID();
  const isAway = isConnectionLoss(thrown);
  logger.error({ err: thrown, reference, ...where }, isAway ? 'database away, request not served' : 'request failed');
  return isAway ? { status: 503, code: 'UNAVAILABLE', message: UNAVAILABLE, reference } : { status: 500, code: 'INTERNAL_SERVER_ERROR', message: INTERNAL, reference };
}
