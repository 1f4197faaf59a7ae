import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { forgetAnswers } from './offline/kept-answer.js';
import { connect } from './graph/client.js';
import { Screens } from './screens.js';
import { Entrance } from './session/entrance.js';
import { isLeaving, Leaving, setLeaving } from './session/leaving.js';

/** One connection per session: signing in or out starts from an empty memory. */
export function App(): ReactNode {
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((now) => now + 1), []);
  const connection = useMemo(() => connect(again), [round, again]);
  const [leaving, setLeavingHere] = useState(isLeaving);
  const signOut = useCallback(() => {
    forgetAnswers();
    setLeaving(true);
    setLeavingHere(true);
  }, []);
  const left = useCallback(() => {
    setLeavingHere(false);
    connection.close();
    again();
  }, [connection, again]);
  return (
    <Provider value={connection.client} key={round}>
      {leaving ? (
        <Leaving onLeft={left} />
      ) : (
        <Entrance signOut={signOut} onSignedIn={again}>
          <Screens />
        </Entrance>
      )}
    </Provider>
  );
}
