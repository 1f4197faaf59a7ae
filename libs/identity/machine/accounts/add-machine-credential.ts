import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { recordAudit } from '#audit';
import type { Problem } from '#platform';
import { lifetimeProblems } from '../rules/check-machine.js';
import { type CredentialKind, USUAL_KIND, USUAL_MONTHS } from '../rules/credential.js';
import { machineEntry } from './machine-audit.js';
import { MachineChanges, mustBeOpen, mustHoldWhole } from './machine-right.js';
import { makeCredential, type NewCredential } from './new-credential.js';

export interface AddMachineCredentialInput {
  readonly id: string;
  /** A client secret when left out. */
  readonly kind?: CredentialKind | null;
  /** 12 when left out, 13 at most. */
  readonly months?: number | null;
}

export type AddedCredential =
  | { readonly kind: 'success'; readonly credential: NewCredential }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** A second secret beside the first: the software changes over, then the first is revoked. */
@Injectable()
export class AddMachineCredential {
  constructor(private readonly changes: MachineChanges) {}

  /** @throws {Refusal} FORBIDDEN when the software serves an establishment that is not the actor's. */
  async execute(actor: Actor, { id, ...input }: AddMachineCredentialInput): Promise<AddedCredential> {
    const kind = input.kind ?? USUAL_KIND;
    const months = input.months ?? USUAL_MONTHS;
    return this.changes.execute(actor, id, async (tx, machine, now) => {
      mustBeOpen(machine);
      mustHoldWhole(machine);
      const problems = lifetimeProblems(months);
      if (problems.length > 0) return { kind: 'invalid', problems };
      const credential = await makeCredential(tx, { id, kind, months }, actor.name, now);
      if ('code' in credential) return { kind: 'invalid', problems: [credential] };
      const detail = { credential: credential.id, credentialKind: kind, expiresAt: credential.expiresAt };
      await recordAudit(tx, machineEntry('machine-credential.add', actor, id, machine.served, detail, now));
      return { kind: 'success', credential };
    });
  }
}
