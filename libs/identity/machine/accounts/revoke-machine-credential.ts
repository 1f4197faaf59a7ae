import { Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeFor } from '#access';
import { recordAudit } from '#audit';
import { asSystem, Database, identifier } from '#platform';
import { accountOfCredential, revokeCredential } from '../store/credential-store.js';
import { machineEntry } from './machine-audit.js';
import { MachineChanges, mustHoldWhole } from './machine-right.js';

/** Ends a credential at once, with the tokens it gave. */
@Injectable()
export class RevokeMachineCredential {
  constructor(
    private readonly db: Database,
    private readonly changes: MachineChanges,
  ) {}

  /**
   * Done again, nothing changes.
   * @returns the account it was of
   * @throws {Refusal} FORBIDDEN when the software serves an establishment that is not the actor's.
   */
  async execute(actor: Actor, credentialId: string): Promise<string> {
    scopeFor(actor, 'machine.manage');
    const [owner] = await asSystem(async () => this.db.run(accountOfCredential, identifier(credentialId)));
    if (!owner) throw outOfScope();
    const id = owner.accountId;
    return this.changes.execute(actor, id, async (tx, machine, now) => {
      mustHoldWhole(machine);
      const [revoked] = await tx.run(revokeCredential, credentialId, now, actor.name);
      if (revoked) await recordAudit(tx, machineEntry('machine-credential.revoke', actor, id, machine.served, { credential: credentialId, ...revoked }, now));
      return id;
    });
  }
}
