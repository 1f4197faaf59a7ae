/** The only source of the current time: injected, so that a test or a training session sets it. */
export interface Clock {
  now(): Date;
}

export const CLOCK = Symbol('Clock');

export const systemClock: Clock = { now: () => new Date() };

/** A clock started at a chosen instant that runs at normal speed from there. */
export function clockFrom(start: string | undefined): Clock {
  if (start === undefined) return systemClock;
  const offset = Date.parse(start) - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}
