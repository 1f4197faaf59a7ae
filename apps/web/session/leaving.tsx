import { type ReactNode, useEffect } from 'react';
import { useClient } from 'urql';
import { LeaveDocument, type LeaveMutation } from '../generated/graphql.js';
import { useTitle } from '../shell/use-title.js';

const NAME = 'vigie.leaving';
const TRY_AGAIN_MS = 5_000;

/** True while a sign-out has not reached the service: until then the device's session still opens the door. */
export function isLeaving(): boolean {
  try {
    return localStorage.getItem(NAME) !== null;
  } catch {
    return false;
  }
}

export function setLeaving(leaving: boolean): void {
  try {
    if (leaving) localStorage.setItem(NAME, '1');
    else localStorage.removeItem(NAME);
  } catch {
    // The browser keeps nothing: the sign-out lasts as long as the page.
  }
}

/** Closes the session, as soon as the service can be reached; lets nobody in before. */
export function Leaving({ onLeft }: { onLeft: () => void }): ReactNode {
  useTitle('Déconnexion');
  const client = useClient();
  useEffect(() => {
    let isOver = false;
    const wasKept = isLeaving();
    const leave = async (): Promise<void> => {
      // Done from another window, where someone may have come in since.
      if (wasKept && !isLeaving()) return onLeft();
      const { data } = await client.mutation<LeaveMutation>(LeaveDocument.toString(), {}).toPromise();
      if (isOver || !data) return;
      setLeaving(false);
      // The provider's session is another site's: only going there ends it, and it sends back here.
      if (data.leave.address !== null) return location.assign(data.leave.address);
      onLeft();
    };
    const start = (): void => void leave();
    start();
    const timer = setInterval(start, TRY_AGAIN_MS);
    window.addEventListener('online', start);
    return () => {
      isOver = true;
      clearInterval(timer);
      window.removeEventListener('online', start);
    };
  }, [client, onLeft]);
  return (
    <main className="fr-container fr-py-6w">
      <h1 className="fr-h6">Déconnexion en cours…</h1>
      <p role="status">Sans réseau, elle se fait à son retour : personne n’entre ici avant. Vos brouillons restent sur cet appareil, sous votre nom.</p>
    </main>
  );
}
