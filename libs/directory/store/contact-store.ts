import { statement } from '#platform';

/** Sets a contact and notes what changed, by whom; nothing is noted when nothing changed. */
export const saveContact = statement<
  [
    finess: string, kind: string, name: string, email: string | null, phone: string | null,
    at: Date, byAccount: string, byName: string,
  ],
  never
>(
  'contact-save',
  `WITH known AS (
     SELECT name, email, phone FROM contact WHERE finess = $1 AND kind = $2 FOR UPDATE
   ), saved AS (
     INSERT INTO contact AS c (finess, kind, name, email, phone) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (finess, kind) DO UPDATE SET name = excluded.name, email = excluded.email, phone = excluded.phone
     WHERE (c.name, c.email, c.phone) IS DISTINCT FROM (excluded.name, excluded.email, excluded.phone)
     RETURNING name, email, phone
   )
   INSERT INTO establishment_change (finess, changed_at, source, before, after, by_account, by_name)
   SELECT $1, $6, 'CONTACT',
          jsonb_build_object($2::text, CASE WHEN known.name IS NULL THEN NULL ELSE jsonb_build_object('name', known.name, 'email', known.email, 'phone', known.phone) END),
          jsonb_build_object($2::text, jsonb_build_object('name', saved.name, 'email', saved.email, 'phone', saved.phone)), $7, $8
   FROM saved LEFT JOIN known ON true`,
);
