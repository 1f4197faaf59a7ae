import { Inject, Injectable } from '@nestjs/common';
import { AccessChanges, type Actor, outOfScope, type Place, type Scope, scopeCovers, scopeFor } from '#access';
import { type Clock, CLOCK, Database, identifier, type Sql, type Transaction, workHoldsRegion } from '#platform';
import { lockMachine, placesOf, servedBy } from '../store/machine-account-store.js';

/** The establishments, all within the scope. @throws {Refusal} FORBIDDEN when one is not, or does not exist. */
export async function placesWithin(sql: Sql, scope: Scope, finess: readonly string[]): Promise<Required<Place>[]> {
  const places = await sql.run(placesOf, finess);
  if (places.length < finess.length || places.some((place) => !scopeCovers(scope, place))) throw outOfScope();
  return places;
}

/** A software as the person who changes it must hold it. */
export interface HeldMachine {
  /** All it serves; some may lie outside. */
  readonly served: readonly Required<Place>[];
  /** True when nothing it serves lies outside. */
  readonly isWhole: boolean;
  /** Whether an establishment it serves is the actor's. */
  readonly holds: (place: Required<Place>) => boolean;
  readonly isOpen: boolean;
}

type Change<T> = (tx: Transaction, machine: HeldMachine, now: Date) => Promise<T>;

/** The one way to change a software: locked, with all it serves; forgotten by this process at once, by the others when they hear of it. */
@Injectable()
export class MachineChanges {
  constructor(
    private readonly db: Database,
    private readonly changes: AccessChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Runs a change in a transaction that sees every row: what counts for the right to it is also what the person may not see.
   * @throws {Refusal} FORBIDDEN when none of what it serves is the actor's, or it does not exist.
   */
  async execute<T>(actor: Actor, id: string, change: Change<T>): Promise<T> {
    const scope = scopeFor(actor, 'machine.manage');
    const now = this.clock.now();
    // Read as the person, whom the database shows their own rows only: the second wall before a change made as the system.
    const shown = new Set((await this.db.run(servedBy, now, identifier(id))).map(({ finess }) => finess));
    const holds = (place: Required<Place>): boolean => scopeCovers(scope, place) && shown.has(place.finess);
    const holdsAll = scope.nation && workHoldsRegion(null);
    return this.changes.execute(async (tx) => {
      const [locked] = await tx.run(lockMachine, identifier(id));
      const served = locked ? await tx.run(placesOf, (await tx.run(servedBy, now, id)).map(({ finess }) => finess)) : [];
      const inside = served.filter(holds);
      if (!locked || (inside.length === 0 && !holdsAll)) throw outOfScope();
      return change(tx, { holds, served, isWhole: inside.length === served.length, isOpen: locked.isOpen }, now);
    });
  }
}

/** @throws {Refusal} FORBIDDEN when it also serves an establishment that is not the actor's. */
export function mustHoldWhole({ isWhole }: HeldMachine): void {
  if (!isWhole) throw outOfScope();
}

/** @throws {Refusal} FORBIDDEN when it is closed: nothing is given to it any more. */
export function mustBeOpen({ isOpen }: HeldMachine): void {
  if (!isOpen) throw outOfScope();
}
