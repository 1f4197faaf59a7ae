/** A kind of background work: its name (also its queue's), and the identity under which repeats are folded into one. */
export interface JobContract<Payload extends object = Record<string, never>> {
  readonly name: string;
  /** Two waiting jobs of the same identity are one job. Payloads carry ids, never records. */
  readonly identity: (payload: Payload) => string;
}

export function jobContract<Payload extends object = Record<string, never>>(
  name: string,
  identity: (payload: Payload) => string = () => name,
): JobContract<Payload> {
  return { name, identity };
}
