import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { recordAudit } from '#audit';
import { closeMachine } from '../store/machine-account-store.js';
import { machineEntry } from './machine-audit.js';
import { MachineChanges, mustHoldWhole } from './machine-right.js';

/** Ends a software's account for good, with all its credentials; what it sent stays under its name. */
@Injectable()
export class CloseMachineAccount {
  constructor(private readonly changes: MachineChanges) {}

  /** Done again, nothing changes. @throws {Refusal} FORBIDDEN when the software serves an establishment that is not the actor's. */
  async execute(actor: Actor, id: string): Promise<void> {
    await this.changes.execute(actor, id, async (tx, machine, now) => {
      mustHoldWhole(machine);
      const [closed] = await tx.run(closeMachine, id, now, actor.name);
      if (closed) await recordAudit(tx, machineEntry('machine.close', actor, id, machine.served, {}, now));
    });
  }
}
