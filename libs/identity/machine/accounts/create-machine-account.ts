import { Inject, Injectable } from '@nestjs/common';
import { type Actor, scopeFor } from '#access';
import { recordAudit } from '#audit';
import { asSystem, CLOCK, type Clock, Database, type Problem } from '#platform';
import { establishmentProblems, lifetimeProblems, type MachineDetails, machineProblems, tidyMachine } from '../rules/check-machine.js';
import { type CredentialKind, USUAL_KIND, USUAL_MONTHS } from '../rules/credential.js';
import { grantEstablishments, insertMachine } from '../store/machine-account-store.js';
import { machineEntry } from './machine-audit.js';
import { placesWithin } from './machine-right.js';
import { makeCredential, type NewCredential } from './new-credential.js';

export interface CreateMachineAccountInput extends MachineDetails {
  readonly establishments: readonly string[];
  /** A client secret when left out. */
  readonly kind?: CredentialKind | null;
  /** Months of validity of its first credential, 13 at most. */
  readonly months?: number | null;
}

export type CreatedMachine =
  | { readonly kind: 'success'; readonly id: string; readonly credential: NewCredential }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** Opens the account of a software on establishments that are all the actor's, with its first credential. */
@Injectable()
export class CreateMachineAccount {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN when an establishment is not the actor's, or does not exist. */
  async execute(actor: Actor, input: CreateMachineAccountInput): Promise<CreatedMachine> {
    const scope = scopeFor(actor, 'machine.manage');
    const { software, vendor, contactEmail } = tidyMachine(input);
    const establishments = [...new Set(input.establishments)];
    const months = input.months ?? USUAL_MONTHS;
    const problems = [...machineProblems({ software, vendor, contactEmail }), ...establishmentProblems(establishments), ...lifetimeProblems(months)];
    if (problems.length > 0) return { kind: 'invalid', problems };
    const places = await placesWithin(this.db, scope, establishments);
    const now = this.clock.now();
    return asSystem(async () => this.db.transaction(async (tx) => {
      const [opened] = await tx.run(insertMachine, `Logiciel ${software}`, software, vendor, contactEmail, now, actor.accountId, actor.name);
      const id = opened?.id ?? '';
      await tx.run(grantEstablishments, id, establishments, actor.name, `Logiciel ${software}, ${vendor}`, now);
      const credential = await makeCredential(tx, { id, kind: input.kind ?? USUAL_KIND, months }, actor.name, now);
      if ('code' in credential) return { kind: 'invalid', problems: [credential] };
      const detail = { software, vendor, credential: credential.id, credentialKind: credential.kind, expiresAt: credential.expiresAt };
      await recordAudit(tx, machineEntry('machine.create', actor, id, places, detail, now));
      return { kind: 'success', id, credential };
    }));
  }
}
