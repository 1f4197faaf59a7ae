const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Looked for in place of what cannot be an identifier, so that all answers take the same path. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The identifier that a text may be; one that nothing has when it cannot be any. */
export function identifier(text: string): string {
  return UUID.test(text) ? text : NOBODY;
}
