import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { recordAudit } from '#audit';
import { asSystem, CLOCK, type Clock, Database, type Problem } from '#platform';
import { insertNotice } from '../factors/store/factor-store.js';
import { findAccountReadyForIdentity, findUnknownIdentity, forgetUnknownIdentity, insertIdentity, type UnknownIdentityRow } from './store/identity-store.js';

export type UnknownIdentity = UnknownIdentityRow;

export type AttachOutcome = { readonly kind: 'attached'; readonly accountName: string } | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** Who came by a provider and is not known here: read by the reference they were given, attached to an account by an administrator. */
@Injectable()
export class UnknownIdentities {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What they tell of themselves is information for who grants: it gives no right. Whoever has the reference was given it by the person. */
  async find(reference: string): Promise<UnknownIdentity | undefined> {
    const [row] = await asSystem(async () => this.db.run(findUnknownIdentity, reference.trim().toUpperCase()));
    return row;
  }

  async attach(actor: Actor, reference: string, accountEmail: string): Promise<AttachOutcome> {
    return asSystem(async () => {
      const row = await this.find(reference);
      if (!row) return invalid('UNKNOWN_REFERENCE', 'reference', 'Aucune personne n’est venue sous cette référence, ou elle est déjà rattachée.');
      const at = this.clock.now();
      const [account] = await this.db.run(findAccountReadyForIdentity, row.issuer, accountEmail.trim().toLowerCase(), at);
      if (!account || account.isClosed) return invalid('UNKNOWN_ACCOUNT', 'accountEmail', 'Aucun compte ouvert n’a cette adresse.');
      // An administrator attaches their own, from their own session: nobody makes someone else one of them.
      if (account.roles.includes('ADMIN')) return invalid('ADMINISTRATOR', 'accountEmail', 'Une personne qui administre rattache elle-même son identité, depuis sa session.');
      const told = [row.issuer, row.subject, row.provider, row.name, row.email, row.rpps, row.finess, at] as const;
      const isAttached = await this.db.transaction(async (sql) => {
        const [linked] = await sql.run(insertIdentity, ...told, account.accountId, 'ADMINISTRATOR');
        if (!linked) return false;
        await sql.run(forgetUnknownIdentity, row.issuer, row.subject);
        await sql.run(insertNotice, account.accountId, 'IDENTITY_LINKED', at, null);
        const person = { id: actor.accountId, name: actor.name };
        const detail = { provider: row.provider, by: 'ADMINISTRATOR', reference: row.reference };
        await recordAudit(sql, { action: 'identity.link', person, role: 'ADMIN', subject: { kind: 'account', id: account.accountId }, detail, at });
        return true;
      });
      return isAttached
        ? { kind: 'attached', accountName: account.name }
        : invalid('ALREADY_ATTACHED', 'accountEmail', 'Ce compte a déjà une identité de ce fournisseur.');
    });
  }
}

function invalid(code: string, path: string, message: string): AttachOutcome {
  return { kind: 'invalid', problems: [{ code, path, message }] };
}
