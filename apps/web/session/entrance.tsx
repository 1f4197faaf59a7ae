import { type ReactNode, useMemo } from 'react';
import { Route, Routes } from 'react-router';
import { MeDocument } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { legalRoutes } from '../legal/routes.js';
import { CardFailure, Skeleton } from '../parts/states.js';
import { Shell } from '../shell/shell.js';
import { SessionContext, sessionOf } from './session.js';
import { SignInScreen } from './sign-in-screen.js';

/** Who is there? The screens for a signed-in person, the sign-in for others: the address asked for is kept. */
export function Entrance({ signOut, onSignedIn, children }: { signOut: () => void; onSignedIn: () => void; children: ReactNode }): ReactNode {
  const { data, failure, loading, reload } = useReading(MeDocument, {});
  const session = useMemo(() => data && sessionOf(data.me, signOut), [data, signOut]);
  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  if (loading) {
    return (
      <div className="fr-container fr-py-6w">
        <Skeleton words="Chargement de Vigie EPI…" />
      </div>
    );
  }
  const door =
    failure && failure.code !== 'UNAUTHENTICATED' ? (
      <div className="fr-container">
        <CardFailure failure={failure} onRetry={reload} />
      </div>
    ) : (
      <SignInScreen onSignedIn={onSignedIn} />
    );
  return (
    <Routes>
      <Route element={<Shell session={undefined} />}>
        {legalRoutes}
        <Route path="*" element={door} />
      </Route>
    </Routes>
  );
}
