const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Looked for in place of what cannot be an identifier, so that all answers take the same path. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** True for text that can be an identifier of a row; any other names nothing. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * The identifier that a text may be, as the database writes it; one that nothing has when it cannot be any. Written otherwise it
 * would be the same row under another name: not oneself, not the same chain of the trail, another count of attempts.
 */
export function identifier(text: string): string {
  return isUuid(text) ? text.toLowerCase() : NOBODY;
}
