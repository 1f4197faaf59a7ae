/** Why a provider of identity did not let somebody in, as the address of return says it. */
export interface ProviderRefusal {
  readonly title: string;
  /** What to do. */
  readonly advice: string;
  /** The ways there are, when there are several. */
  readonly steps?: readonly string[];
  /** The invitation itself opens nothing any more. */
  readonly isOfInvitation?: boolean;
  /** To be told to whoever grants habilitations; undefined when there is nobody to tell. */
  readonly reference?: string | undefined;
}

const AGAIN = 'Recommencez depuis cette page.';

const REFUSALS: Readonly<Record<string, Omit<ProviderRefusal, 'reference'>>> = {
  REFUSED_THERE: { title: 'La connexion n’a pas été menée à son terme', advice: `Vous l’avez abandonnée, ou le fournisseur d’identité l’a refusée. ${AGAIN}` },
  AWAY: { title: 'Le fournisseur d’identité ne répond pas', advice: 'Réessayez dans quelques minutes. Si vous avez aussi un mot de passe, il reste utilisable ci-dessous.' },
  NOT_BEGUN_HERE: { title: 'Cette connexion a expiré', advice: `Elle a été commencée il y a plus de dix minutes, dans un autre navigateur, ou a déjà servi. ${AGAIN}` },
  UNTRUSTED: { title: 'La réponse du fournisseur d’identité n’a pas pu être vérifiée', advice: `Rien n’a été ouvert. ${AGAIN} Si cela se reproduit, prévenez votre support.` },
  LEVEL_TOO_LOW: { title: 'Cette connexion n’est pas assez sûre pour Vigie EPI', advice: 'Choisissez, chez le fournisseur d’identité, un moyen de connexion plus fort\u00A0: carte, application, double authentification.' },
  UNKNOWN_PERSON: {
    title: 'Vous êtes bien identifié, mais Vigie EPI ne vous connaît pas encore',
    advice: 'Votre identité est juste, mais elle n’ouvre encore aucun compte. Selon votre situation\u00A0:',
    steps: [
      'Vous n’avez pas de compte\u00A0: demandez une invitation à la direction de votre établissement, ou à votre ARS, en communiquant la référence ci-dessous.',
      'Vous avez reçu une invitation\u00A0: ouvrez le lien du courriel, et choisissez-y cette même identité.',
      'Vous avez déjà un compte avec un mot de passe\u00A0: connectez-vous ci-dessous, puis rattachez votre identité dans «\u00A0Mon accès\u00A0».',
    ],
  },
  ACCOUNT_CLOSED: { title: 'Votre compte est fermé', advice: 'Adressez-vous à la personne qui gère vos habilitations.' },
  NO_HABILITATION: {
    title: 'Vous n’avez plus d’habilitation en vigueur',
    advice: 'La vôtre a pris fin ou a été retirée. Demandez-en une nouvelle à la direction de votre établissement, à votre ARS, ou à l’administrateur de la plateforme.',
  },
  IDENTITY_TAKEN: { title: 'Cette identité est déjà rattachée à un autre compte', advice: 'Un compte n’a qu’une identité par fournisseur, et une identité n’ouvre qu’un compte. Adressez-vous à l’administrateur.' },
  INVITATION_UNUSABLE: {
    isOfInvitation: true,
    title: 'Cette invitation ne fonctionne plus',
    advice: 'Elle a déjà servi, a été remplacée, ou est trop ancienne. Demandez à la personne qui vous a invité de vous la renvoyer\u00A0; si vous avez déjà un compte, connectez-vous.',
  },
  TOO_MANY_TRIES: { title: 'Trop d’essais depuis votre réseau', advice: 'Attendez quelques minutes avant de recommencer.' },
};

const REFERENCE = /^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/;

/** What the address says of a sign-in that failed; only words of ours are shown, whatever it holds. */
export function refusalOf(search: URLSearchParams): ProviderRefusal | undefined {
  const reason = search.get('connexion') ?? '';
  const known = Object.hasOwn(REFUSALS, reason) ? REFUSALS[reason] : undefined;
  const reference = search.get('reference') ?? '';
  return known && { ...known, reference: reason === 'UNKNOWN_PERSON' && REFERENCE.test(reference) ? reference : undefined };
}

/** The address to come back to, without what it says of the last sign-in. */
export function addressAskedFor({ pathname, search, hash }: { pathname: string; search: string; hash: string }): string {
  const words = new URLSearchParams(search);
  words.delete('connexion');
  words.delete('reference');
  return pathname + (words.size > 0 ? `?${words.toString()}` : '') + hash;
}
