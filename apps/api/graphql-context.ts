import type { Request, Response } from 'express';
import type { Actor } from '#access';

/** What every resolver of one request shares. */
export interface GraphqlContext {
  readonly req: Request;
  readonly res: Response;
  readonly actor: Actor | undefined;
}
