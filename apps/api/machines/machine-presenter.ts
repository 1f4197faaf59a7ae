import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeFor } from '#access';
import { ListMachineAccounts, machineCursor, type NewCredential } from '#identity';
import { CLOCK, type Clock } from '#platform';
import { type Connection, toConnection } from '../shared/connection.js';
import { MachineAccountType, toMachineAccount } from './machine-account.types.js';
import type { MachineCredentialSuccess } from './machine-changes.types.js';

/** Softwares as whoever asks may see them: after a change, read as the list shows them. */
@Injectable()
export class MachinePresenter {
  constructor(
    @Inject(ListMachineAccounts) private readonly list: ListMachineAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(actor: Actor, first: number, after: string | null): Promise<Connection<MachineAccountType>> {
    const page = await this.list.execute(scopeFor(actor, 'machine.manage'), first, after);
    const now = this.clock.now();
    return toConnection({ ...page, rows: page.rows.map((row) => toMachineAccount(row, now)) }, machineCursor);
  }

  /** Null when it serves nothing of the actor's (any more). */
  async one(actor: Actor, id: string): Promise<MachineAccountType | null> {
    const machine = await this.list.one(scopeFor(actor, 'machine.manage'), id);
    return machine ? toMachineAccount(machine, this.clock.now()) : null;
  }

  async known(actor: Actor, id: string): Promise<MachineAccountType> {
    const machine = await this.one(actor, id);
    if (!machine) throw outOfScope();
    return machine;
  }

  async made(actor: Actor, credential: NewCredential): Promise<MachineCredentialSuccess> {
    return { machine: await this.known(actor, credential.clientId), credential };
  }
}
