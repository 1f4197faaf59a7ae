import type { Config, Provider, ProviderSettings } from '#platform';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { type ForgingProvider, startForgingProvider } from '../support/identity-provider/forging-provider.js';
import { CLIENT } from '../support/identity-provider/local-provider.js';
import { laySmallCountry } from '../support/small-country.js';
import { trustedCertificate } from '../support/trusted-certificate.js';
import { Traveller } from './traveller.js';

const SLUGS = { PRO_SANTE_CONNECT: 'pro-sante-connect', PRO_CONNECT: 'proconnect' } as const;

export const SUBJECT = 'the-person';

/** The product before a provider that does what it is told; one known person, who is an agent of the ARS. */
export interface Scene {
  readonly product: RunningProduct;
  readonly provider: ForgingProvider;
  readonly traveller: Traveller;
  stop(): Promise<void>;
}

export function settingsFor(issuer: string, changes: Partial<ProviderSettings> = {}): ProviderSettings {
  return { issuer, clientId: CLIENT.client_id, clientSecret: CLIENT.client_secret, signature: 'RS256', usesPkce: false, leastLevel: undefined, linksByEmail: false, ...changes };
}

export async function openScene(name: Provider, changes: Partial<ProviderSettings> = {}, config: Partial<Config> = {}): Promise<Scene> {
  const provider = await startForgingProvider({
    client: CLIENT,
    person: {
      subject: SUBJECT,
      acr: 'eidas2',
      amr: ['mfa'],
      userinfo: name === 'PRO_CONNECT'
        ? { given_name: 'Nadia', usual_name: 'Schmitt', email: 'ars.44@demo.vigie', email_verified: true, siret: '13000798200017' }
        : { given_name: 'Nadia', family_name: 'Schmitt', SubjectNameID: '899700000017', SubjectRefPro: { exercices: [{ activities: [{ numeroFinessSite: '670780055' }] }] } },
    },
    isUserinfoSigned: name === 'PRO_CONNECT',
    // Production reaches no provider otherwise.
    ...(config.mode === 'production' ? { certificate: await trustedCertificate() } : {}),
  });
  const product = await startProduct({ now: '2026-11-23T08:42:00Z', worker: false, config: { providers: { [name]: settingsFor(provider.issuer, changes) }, ...config } });
  await laySmallCountry(product.db);
  return {
    product,
    provider,
    traveller: new Traveller(product, SLUGS[name]),
    stop: async () => {
      await product.stop();
      await provider.stop();
    },
  };
}

/** Lets the provider's person open an account, as if they had attached it. */
export async function know({ product, provider }: Scene, email: string, name: Provider, subject = SUBJECT): Promise<void> {
  await product.db.manager.query(
    `INSERT INTO identity (issuer, subject, account_id, provider, name, finess, linked_at, linked_by)
     SELECT $1, $2, id, $3, name, '{}', now(), 'SESSION' FROM account WHERE email = $4`,
    [provider.issuer, subject, name, email],
  );
}
