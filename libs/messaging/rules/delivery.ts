const MINUTE_MS = 60_000;
/** Minutes until the next try, by tries made: a server that restarts is met again at once, one that is ill is not pressed. After the ninth try, 22 hours later, an operator decides. */
const WAITS = [1, 2, 5, 15, 60, 180, 360, 720] as const;

export type NextStep = { readonly status: 'PENDING'; readonly at: Date } | { readonly status: 'FAILED' };

/** What follows a failed try. @param attempts tries made so far, this one included. */
export function afterFailure(attempts: number, isFinal: boolean, now: Date): NextStep {
  const wait = WAITS[attempts - 1];
  if (isFinal || wait === undefined) return { status: 'FAILED' };
  return { status: 'PENDING', at: new Date(now.getTime() + wait * MINUTE_MS) };
}
