/** One thing the user can mend: a stable code for machines, the place, and a French sentence that says what to do. */
export interface Problem {
  readonly code: string;
  /** Where in the input, e.g. "lines.2.consumption". */
  readonly path: string;
  readonly message: string;
}

/** A refusal that is not about one field: thrown, and mapped once at the border. The message is shown to people. */
export class Refusal extends Error {
  constructor(
    readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_REQUEST' | 'TOO_MANY_REQUESTS',
    message: string,
  ) {
    super(message);
  }
}

/** Asked too often: the only refusal that says when to come back. */
export class TooManyRequests extends Refusal {
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super('TOO_MANY_REQUESTS', message);
  }
}
