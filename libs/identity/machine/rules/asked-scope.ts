/** What a software may be given of what it asks: establishments, or the word why not. */
export type GrantedScope =
  | { readonly kind: 'granted'; readonly establishments: readonly string[] }
  | { readonly kind: 'refused' };

/** One establishment per entry; more than this was not written by a software of one hospital group. */
const MOST_ASKED = 500;

/**
 * The `scope` of a token request (RFC 6749 §3.3): FINESS numbers between single spaces. Asked for nothing, all that the
 * account holds; anything beyond is refused as a whole, so that no software believes it serves an establishment it does not.
 */
export function grantScope(asked: string | undefined, held: readonly string[]): GrantedScope {
  if (asked === undefined || asked === '') return { kind: 'granted', establishments: held };
  const wanted = [...new Set(asked.split(' '))];
  if (wanted.length > MOST_ASKED || wanted.some((finess) => !held.includes(finess))) return { kind: 'refused' };
  return { kind: 'granted', establishments: wanted };
}
