import type { Sql } from '#platform';
import { RootsDigest } from './rules/chain.js';
import { rootsAfter } from './store/purge-store.js';

const ROOTS_AT_ONCE = 5_000;

/** Digest of where every chain begins, read a few thousand at a time. */
export async function digestOfRoots(sql: Sql): Promise<Buffer> {
  const digest = new RootsDigest();
  for (let after = ''; ; ) {
    const page = await sql.run(rootsAfter, after, ROOTS_AT_ONCE);
    for (const root of page) digest.add(root);
    const last = page.at(-1);
    if (!last || page.length < ROOTS_AT_ONCE) return digest.end();
    after = last.stream;
  }
}
