import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { forgetAnswers } from './offline/kept-answer.js';
import { SignOutDocument } from './generated/graphql.js';
import { connect } from './graph/client.js';
import { Screens } from './screens.js';
import { Entrance } from './session/entrance.js';

/** One connection per session: signing in or out starts from an empty memory. */
export function App(): ReactNode {
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((now) => now + 1), []);
  const connection = useMemo(() => connect(again), [round, again]);
  const signOut = useCallback(() => {
    forgetAnswers();
    void connection.client
      .mutation(SignOutDocument.toString(), {})
      .toPromise()
      .finally(() => {
        connection.close();
        again();
      });
  }, [connection, again]);
  return (
    <Provider value={connection.client} key={round}>
      <Entrance signOut={signOut} onSignedIn={again}>
        <Screens />
      </Entrance>
    </Provider>
  );
}
