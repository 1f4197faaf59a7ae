import { useEffect, useState } from 'react';

/** What stands after the # of a mailed link; taken out of the address at once, so that no history, bookmark or screen share keeps it. */
export function useLinkSecret(): string {
  const [secret] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (window.location.hash !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return secret;
}
