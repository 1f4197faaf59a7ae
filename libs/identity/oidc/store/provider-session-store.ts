import { type Provider, statement } from '#platform';

export const insertProviderSession = statement<[tokenHash: Buffer, provider: Provider, idToken: Buffer], never>(
  'provider-session-insert',
  'INSERT INTO provider_session (session_id, provider, id_token, expires_at) SELECT id, $2, $3, expires_at FROM session WHERE token_hash = $1',
);

/** Turns what a session kept into a ticket for one sign-out at its provider. */
export const giveTicket = statement<[sessionId: string, ticketHash: Buffer, expiresAt: Date], { provider: Provider }>(
  'provider-session-ticket',
  'UPDATE provider_session SET ticket_hash = $2, expires_at = $3 WHERE session_id = $1 AND ticket_hash IS NULL RETURNING provider',
);

export const takeTicket = statement<[ticketHash: Buffer, now: Date], { provider: Provider; idToken: Buffer }>(
  'provider-session-take',
  'DELETE FROM provider_session WHERE ticket_hash = $1 AND expires_at > $2 RETURNING provider, id_token AS "idToken"',
);
