import type { OpenedSession } from '#access';

/** A change in how a person signs in, done. */
export interface AccessChanged {
  readonly kind: 'changed';
  /** Shown once; none when they did not change. */
  readonly recoveryCodes: readonly string[];
  /** The session that the first second factor has opened. */
  readonly opened?: OpenedSession;
  /** The token under which the present session goes on. */
  readonly renewed?: { readonly token: string; readonly expiresAt: Date } | undefined;
}
