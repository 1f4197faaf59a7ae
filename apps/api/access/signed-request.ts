import type { Request } from 'express';
import type { Actor } from '#access';

/** A plain HTTP request that the guard has let through, with who asks. */
export interface SignedRequest extends Request {
  actor?: Actor | undefined;
}
