import type { Provider } from '#platform';

/** How one provider differs from the others: everything the circuit asks it for or expects of it. */
export interface ProviderProfile {
  readonly provider: Provider;
  /** As people know it. */
  readonly label: string;
  /** In the addresses of start and return, which are declared to the provider. */
  readonly slug: string;
  readonly scope: string;
  /** How the level of the sign-in is asked for. */
  readonly level: 'acr_values' | 'claims';
  /** Whether the means of the sign-in (`amr`) are said only to those who ask for them. */
  readonly asksForMethods: boolean;
  /** Whether what it says of a person is a signed token, that must name its issuer and be meant for us. */
  readonly userinfoIsSigned: boolean;
  /** From this level on, the sign-in stands for two factors. */
  readonly strongFrom: 'eidas1' | 'eidas2';
  /** Means that stand for two factors whatever the level. */
  readonly strongMethods: readonly string[];
}

/**
 * Pro Santé Connect (Agence du numérique en santé): every means it offers is a card or an application behind a code (CPS,
 * e-CPS), so that its lowest level already is two factors. It takes `acr_values=eidas1` and no other.
 */
const PRO_SANTE_CONNECT: ProviderProfile = {
  provider: 'PRO_SANTE_CONNECT',
  label: 'Pro Santé Connect',
  slug: 'pro-sante-connect',
  scope: 'openid scope_all',
  level: 'acr_values',
  asksForMethods: false,
  userinfoIsSigned: false,
  strongFrom: 'eidas1',
  strongMethods: [],
};

/**
 * ProConnect (DINUM): passes on the sign-in of a ministry or an agency, a password alone very often. Refuses any parameter
 * it does not list (error Y000400), `acr_values` and PKCE included.
 */
const PRO_CONNECT: ProviderProfile = {
  provider: 'PRO_CONNECT',
  label: 'ProConnect',
  slug: 'proconnect',
  scope: 'openid given_name usual_name email uid siret',
  level: 'claims',
  asksForMethods: true,
  userinfoIsSigned: true,
  strongFrom: 'eidas2',
  strongMethods: ['mfa'],
};

export const PROFILES: Readonly<Record<Provider, ProviderProfile>> = { PRO_SANTE_CONNECT, PRO_CONNECT };

/** The profile an address names; undefined for an address that names none. */
export function profileOfSlug(slug: string): ProviderProfile | undefined {
  return Object.values(PROFILES).find((profile) => profile.slug === slug);
}
