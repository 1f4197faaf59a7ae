import { Inject, Injectable } from '@nestjs/common';
import { type Actor, KnownActors } from '#access';
import { asSystem, CLOCK, type Clock, Database } from '#platform';
import { hashSecret } from './hash-secret.js';
import { SECRET_PREFIX, secretKind } from './rules/secret-text.js';
import { findMachineByKey, findMachineByToken, type MachineActorRow } from './store/credential-store.js';

/** True for what only a software presents: a person's session never begins so. */
export function isMachineSecret(presented: string | undefined): presented is string {
  return presented?.startsWith(SECRET_PREFIX) ?? false;
}

/** The software behind the token or the key of a request. */
@Injectable()
export class FindMachine {
  constructor(
    private readonly db: Database,
    private readonly known: KnownActors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Undefined when it opens nothing (any more); a secret opens nothing by itself, it must be exchanged for a token. */
  async execute(presented: string): Promise<Actor | undefined> {
    const hash = hashSecret(presented);
    const key = `machine ${hash.toString('base64')}`;
    return this.known.find(key) ?? this.known.learn(key, async () => {
      const found = await this.read(presented);
      return found && { value: found.actor, holdsMs: found.until.getTime() - this.clock.now().getTime() };
    });
  }

  /** Read anew, with when it ends: for who keeps a connection open. */
  async read(presented: string): Promise<{ actor: Actor; until: Date } | undefined> {
    const kind = secretKind(presented);
    if (kind !== 'token' && kind !== 'key') return undefined;
    const find = kind === 'token' ? findMachineByToken : findMachineByKey;
    const [row] = await asSystem(async () => this.db.run(find, hashSecret(presented), this.clock.now()));
    return row && toActor(row);
  }
}

function toActor({ until, credentialId, ...account }: MachineActorRow): { actor: Actor; until: Date } {
  return { actor: { ...account, machine: { credentialId } }, until };
}
