import type { Failure } from '../graph/use-document.js';
import type { Session } from '../session/session.js';

/** As many as a session lists: beyond, only the server knows. */
const LISTED = 50;

/** For a director, an establishment that is not theirs: said before anything is read, in the server's own words. */
export function notYours({ desk, person }: Session, finess: string): Failure | undefined {
  if (desk !== 'establishment' || person.establishments.length >= LISTED || person.establishments.some((one) => one.finess === finess)) return undefined;
  return { code: 'FORBIDDEN', message: 'Cet établissement n’est pas dans votre périmètre.' };
}
