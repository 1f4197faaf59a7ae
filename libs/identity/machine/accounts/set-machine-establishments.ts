import { Injectable } from '@nestjs/common';
import { type Actor, scopeFor } from '#access';
import { recordAudit } from '#audit';
import { Database, type Problem } from '#platform';
import { establishmentProblems, MOST_ESTABLISHMENTS } from '../rules/check-machine.js';
import { endEstablishments, grantEstablishments } from '../store/machine-account-store.js';
import { machineEntry } from './machine-audit.js';
import { MachineChanges, mustBeOpen, mustHoldWhole, placesWithin } from './machine-right.js';

export interface SetMachineEstablishmentsInput {
  readonly id: string;
  /** Those of the actor's perimeter that it shall serve; what lies outside is left as it is. */
  readonly establishments: readonly string[];
}

export type SetEstablishmentsOutcome = { readonly kind: 'success' } | { readonly kind: 'invalid'; readonly problems: Problem[] };

/**
 * Which establishments a software serves. One may always be taken from it by whoever answers for that one; one is only
 * given by whoever answers for all, so that a secret held elsewhere never opens more than its holder knows.
 */
@Injectable()
export class SetMachineEstablishments {
  constructor(
    private readonly db: Database,
    private readonly changes: MachineChanges,
  ) {}

  /** @throws {Refusal} FORBIDDEN when an establishment given, or one already served while another is given, is not the actor's. */
  async execute(actor: Actor, { id, ...input }: SetMachineEstablishmentsInput): Promise<SetEstablishmentsOutcome> {
    const wanted = [...new Set(input.establishments)];
    const problems = establishmentProblems(wanted, 0);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const places = await placesWithin(this.db, scopeFor(actor, 'machine.manage'), wanted);
    return this.changes.execute(actor, id, async (tx, machine, now) => {
      mustBeOpen(machine);
      const served = new Set(machine.served.map(({ finess }) => finess));
      const added = wanted.filter((finess) => !served.has(finess));
      const removed = machine.served.filter((place) => machine.holds(place) && !wanted.includes(place.finess)).map(({ finess }) => finess);
      if (added.length > 0) mustHoldWhole(machine);
      if (served.size + added.length - removed.length > MOST_ESTABLISHMENTS) return { kind: 'invalid', problems: establishmentProblems([...served, ...added]) };
      await tx.run(endEstablishments, id, removed, now);
      await tx.run(grantEstablishments, id, added, actor.name, 'Établissement ajouté au logiciel', now);
      if (added.length + removed.length > 0) {
        await recordAudit(tx, machineEntry('machine.set-establishments', actor, id, [...places, ...machine.served.filter(({ finess }) => removed.includes(finess))], { added, removed }, now));
      }
      return { kind: 'success' };
    });
  }
}
