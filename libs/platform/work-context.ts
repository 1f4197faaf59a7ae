import { AsyncLocalStorage } from 'node:async_hooks';

/** Who works, as far as the platform needs to know. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What one request, one socket or one of the platform's own works knows of itself, wherever its code is. */
export interface WorkContext {
  /** Joins what the log, the audit trail and an error's reference say of one request. */
  readonly requestId: string;
  /** Network address that asks; null for the platform's own work. */
  readonly address: string | null;
  readonly userAgent: string | null;
  /** Null until known: a request begins before its session is read. */
  person: Person | null;
  /** What the row-level security of the database may show to this work, packed as its policies read it. */
  rowSettings: string;
  /** The work that this one is done for, as the system; undefined for a work of its own. */
  readonly within?: WorkContext;
}

/** Row settings of who is not known: no row. */
export const NO_ROWS = '';
/** Row settings of the platform's own work: every row. */
export const SYSTEM_ROWS = 'system';

const storage = new AsyncLocalStorage<WorkContext>();

/** Runs a work in its context, with all that it awaits. */
export function runInWork<T>(context: WorkContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context of the running work; undefined outside any. */
export function currentWork(): WorkContext | undefined {
  return storage.getStore();
}

/**
 * True when the rows of the running work hold a whole region, or the nation when null. What is kept in memory for all is
 * behind no policy: this is the second wall before it.
 */
export function workHoldsRegion(code: string | null): boolean {
  const [who, , regions = ''] = (currentWork()?.rowSettings ?? NO_ROWS).split('|');
  return who === SYSTEM_ROWS || who === 'nation' || (code !== null && regions.split(',').includes(code));
}

/**
 * Runs what the platform does for itself while somebody waits: reading sessions, filling a memory that all share. It sees
 * every row; what it answers must not depend on who asks, or must have been checked against their scope first. It has no
 * effect inside a transaction already begun: a transaction is one work's.
 */
export function asSystem<T>(work: () => T): T {
  const current = storage.getStore();
  const context: WorkContext = current
    ? { ...current, rowSettings: SYSTEM_ROWS, within: current }
    : { requestId: crypto.randomUUID(), address: null, userAgent: null, person: null, rowSettings: SYSTEM_ROWS };
  return storage.run(context, work);
}

/**
 * Says who the running work is for, as soon as it is known. What is done as the system meanwhile stays so; the work around
 * it shows that person's rows from then on.
 */
export function makeKnown(person: Person | null, rowSettings: string): void {
  for (let work = storage.getStore(); work; work = work.within) {
    work.person = person;
    if (work.rowSettings !== SYSTEM_ROWS) work.rowSettings = rowSettings;
  }
}
