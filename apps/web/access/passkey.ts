/** False on a browser that knows no passkeys: nothing is offered there. */
export function passkeysAreKnown(): boolean {
  return 'PublicKeyCredential' in window;
}

type Answer = { readonly response: string } | { readonly problem: string };

const REFUSED: Answer = { problem: 'La clé d’accès n’a pas répondu, ou vous avez annulé. Réessayez, ou choisissez un autre moyen.' };

/** Asks the authenticator to sign a challenge. @param options of the WebAuthn standard, as JSON */
export async function answerPasskey(options: string): Promise<Answer> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return answered(startAuthentication({ optionsJSON: JSON.parse(options) as Parameters<typeof startAuthentication>[0]['optionsJSON'] }));
}

/** Asks the authenticator to make a new passkey. */
export async function makePasskey(options: string): Promise<Answer> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return answered(startRegistration({ optionsJSON: JSON.parse(options) as Parameters<typeof startRegistration>[0]['optionsJSON'] }));
}

async function answered(asked: Promise<object>): Promise<Answer> {
  try {
    return { response: JSON.stringify(await asked) };
  } catch (error) {
    if (error instanceof Error && error.name === 'InvalidStateError') return { problem: 'Cette clé d’accès est déjà enregistrée.' };
    return REFUSED;
  }
}
