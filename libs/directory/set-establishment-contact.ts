import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeCovers, scopeFor, signedBy } from '#access';
import { recordAudit } from '#audit';
import { CLOCK, type Clock, Database, type Problem } from '#platform';
import { type ContactDetails, type ContactKind, contactProblems, tidyContact } from './rules/check-contact.js';
import type { Establishment } from './rules/establishment.js';
import { saveContact } from './store/contact-store.js';
import { findEstablishments } from './store/establishment-queries.js';

export interface SetEstablishmentContactInput extends ContactDetails {
  readonly finess: string;
  readonly kind: ContactKind;
}

export type SetEstablishmentContactOutcome =
  | { readonly kind: 'success'; readonly establishment: Establishment }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** Its director, or its ARS, says who answers for an establishment and how to reach them. */
@Injectable()
export class SetEstablishmentContact {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN when the establishment is not the actor's, or does not exist. */
  async execute(actor: Actor, input: SetEstablishmentContactInput): Promise<SetEstablishmentContactOutcome> {
    const { finess, kind } = input;
    const scope = scopeFor(actor, 'contact.set');
    const [establishment] = await this.db.run(findEstablishments, [finess]);
    const place = establishment && { finess, regionCode: establishment.region.code, departmentCode: establishment.department.code };
    if (!place || !scopeCovers(scope, place)) throw outOfScope();
    const details = tidyContact(input);
    const problems = contactProblems(details);
    if (problems.length > 0) return { kind: 'invalid', problems };
    const { name, email, phone } = details;
    const at = this.clock.now();
    await this.db.transaction(async (tx) => {
      await tx.run(saveContact, finess, kind, name, email, phone, at, actor.accountId, actor.name);
      const signed = signedBy(actor, 'contact.set', place);
      await recordAudit(tx, { ...signed, action: 'contact.set', place, subject: { kind: 'contact', id: kind }, at });
    });
    return { kind: 'success', establishment };
  }
}
