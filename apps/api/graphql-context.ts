import type { Request, Response } from 'express';
import type { Actor } from '#access';

/** The signed-in person behind an operation, whatever carries it. */
export interface SignedContext {
  readonly actor: Actor | undefined;
}

/** What every resolver of one HTTP request shares. */
export interface GraphqlContext extends SignedContext {
  readonly req: Request;
  readonly res: Response;
}
