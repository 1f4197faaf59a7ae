import { createHmac } from 'node:crypto';
import type { Config } from '../config.js';

/** The role as which API and worker connect, unless DATABASE_APP_URL names another. */
const APP_ROLE = 'vigie_app';
const PURPOSE = 'vigie-epi role of the application';

type Addresses = Pick<Config, 'databaseUrl' | 'databaseAppUrl'>;

/**
 * Where API and worker connect: DATABASE_APP_URL; without it, the owner's server and database under the application's role,
 * with a password that whoever knows DATABASE_URL can work out, and nobody else.
 */
export function appAddress({ databaseUrl, databaseAppUrl }: Addresses): string | undefined {
  if (databaseAppUrl !== undefined || databaseUrl === undefined) return databaseAppUrl;
  const address = new URL(databaseUrl);
  const { password } = address;
  address.username = APP_ROLE;
  // Without a password the server trusts who connects: there is nothing to derive one from, and nobody would ask for it.
  if (password !== '') address.password = createHmac('sha256', decodeURIComponent(password)).update(PURPOSE).digest('base64url');
  return address.href;
}

/** The settings of API and worker: all that connects in them does so as the application's role. */
export function asApplication<Settings extends Addresses>(config: Settings): Settings {
  return { ...config, databaseUrl: appAddress(config) };
}
