import { z } from 'zod';

/** Providers of identity that the State runs: for health professionals, and for public agents. */
export const PROVIDERS = ['PRO_SANTE_CONNECT', 'PRO_CONNECT'] as const;
export type Provider = (typeof PROVIDERS)[number];

const EIDAS = z.enum(['eidas1', 'eidas2', 'eidas3']);
// One algorithm, the one this service was registered with: never none, never one whose key the service itself holds.
const SIGNATURE = z.enum(['RS256', 'PS256', 'ES256']);

/** What an operator gives for one provider; beside it, `PUBLIC_URL` gives the addresses of return. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signature: z.infer<typeof SIGNATURE>;
  readonly usesPkce: boolean;
  /** Least level of the sign-in at the provider; undefined: any. */
  readonly leastLevel: z.infer<typeof EIDAS> | undefined;
  /** Whether a person who comes for the first time is known by an address the provider has verified. */
  readonly linksByEmail: boolean;
}

const issuer = z.url({ protocol: /^https?$/ }).optional();
const given = z.string().min(1).optional();
const flag = (by: 'true' | 'false') => z.enum(['true', 'false']).default(by).transform((value) => value === 'true');

/** The variables of both, for the schema of the environment. */
export const providerEnvironment = {
  PSC_ISSUER: issuer,
  PSC_CLIENT_ID: given,
  PSC_CLIENT_SECRET: given,
  PSC_SIGNATURE: SIGNATURE.default('RS256'),
  PSC_PKCE: flag('true'),
  PROCONNECT_ISSUER: issuer,
  PROCONNECT_CLIENT_ID: given,
  PROCONNECT_CLIENT_SECRET: given,
  PROCONNECT_SIGNATURE: SIGNATURE.default('RS256'),
  // ProConnect refuses parameters it does not know, and does not know this one.
  PROCONNECT_PKCE: flag('false'),
  PROCONNECT_ACR: EIDAS.optional(),
  PROCONNECT_LINK_BY_EMAIL: flag('false'),
};

type Values = z.infer<z.ZodObject<typeof providerEnvironment>>;

/** The providers that are set; one is when its issuer, client and secret all are. */
export function providersOf(values: Values): Partial<Record<Provider, ProviderSettings>> {
  const proSante = {
    issuer: values.PSC_ISSUER,
    clientId: values.PSC_CLIENT_ID,
    clientSecret: values.PSC_CLIENT_SECRET,
    signature: values.PSC_SIGNATURE,
    usesPkce: values.PSC_PKCE,
    leastLevel: 'eidas1' as const,
    // Its addresses are declared by the person, when there is one at all.
    linksByEmail: false,
  };
  const proConnect = {
    issuer: values.PROCONNECT_ISSUER,
    clientId: values.PROCONNECT_CLIENT_ID,
    clientSecret: values.PROCONNECT_CLIENT_SECRET,
    signature: values.PROCONNECT_SIGNATURE,
    usesPkce: values.PROCONNECT_PKCE,
    leastLevel: values.PROCONNECT_ACR,
    linksByEmail: values.PROCONNECT_LINK_BY_EMAIL,
  };
  return { ...(isSet(proSante) ? { PRO_SANTE_CONNECT: proSante } : {}), ...(isSet(proConnect) ? { PRO_CONNECT: proConnect } : {}) };
}

type Partly = Omit<ProviderSettings, 'issuer' | 'clientId' | 'clientSecret'> & { [K in 'issuer' | 'clientId' | 'clientSecret']: string | undefined };

function isSet(settings: Partly): settings is ProviderSettings {
  return settings.issuer !== undefined && settings.clientId !== undefined && settings.clientSecret !== undefined;
}

/** What is wrong with them, as ends of the sentence "Il faut…". */
export function providerProblems(values: Values, isProduction: boolean): string[] {
  const problems: string[] = [];
  for (const prefix of ['PSC', 'PROCONNECT'] as const) {
    const parts = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'] as const;
    const missing = parts.filter((part) => values[`${prefix}_${part}`] === undefined);
    if (missing.length > 0 && missing.length < parts.length) {
      problems.push(`${missing.map((part) => `${prefix}_${part}`).join(' et ')} (les trois réglages d’un fournisseur d’identité vont ensemble)`);
    }
    if (isProduction && values[`${prefix}_ISSUER`]?.startsWith('http://')) problems.push(`${prefix}_ISSUER en https://`);
  }
  return problems;
}
