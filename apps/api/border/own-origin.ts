import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '#platform';

/** Whether a page of ours asks: by the address it was opened at, or by the public one. Who says no origin is no page. */
export function isOwnOrigin({ origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>, { publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin);
  return asked.host === host || asked.origin === new URL(publicUrl).origin;
}
