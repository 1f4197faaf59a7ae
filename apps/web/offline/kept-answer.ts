/** As long as a session lasts: nobody is let in longer without the service's word. */
const LONGEST_MS = 12 * 3_600_000;
const PREFIX = 'vigie.kept';

interface Kept<Data> {
  readonly at: number;
  readonly data: Data;
}

/** Keeps the service's last answer on this device, to work on without a network. */
export function keepAnswer(name: string, data: unknown): void {
  try {
    localStorage.setItem(`${PREFIX}|${name}`, JSON.stringify({ at: Date.now(), data }));
  } catch {
    // The browser keeps nothing: then there is nothing to work on without a network.
  }
}

/** The last answer, unless it is older than a session. */
export function keptAnswer<Data>(name: string): Kept<Data> | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(`${PREFIX}|${name}`) ?? 'null') as Kept<Data> | null;
    return kept && Date.now() - kept.at < LONGEST_MS ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets every answer: at the sign-out, and when the service no longer knows the person. Drafts stay, under their person's name. */
export function forgetAnswers(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(`${PREFIX}|`)) localStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
}
