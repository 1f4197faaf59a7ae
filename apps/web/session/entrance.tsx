import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Route, Routes } from 'react-router';
import { activationRoutes } from '../activation/routes.js';
import { MeDocument, type MeQuery } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { legalRoutes } from '../legal/routes.js';
import { forgetAnswers, keepAnswer, keptAnswer } from '../offline/kept-answer.js';
import { ScreenFailure, Skeleton } from '../parts/states.js';
import { Shell } from '../shell/shell.js';
import { SessionContext, sessionOf } from './session.js';
import { SignInScreen } from './sign-in-screen.js';

/** Who is there? The screens for a signed-in person, the sign-in for others: the address asked for is kept. */
export function Entrance({ signOut, onSignedIn, children }: { signOut: () => void; onSignedIn: () => void; children: ReactNode }): ReactNode {
  const { data, failure, loading, reload } = useReading(MeDocument, {});
  // Without a network, whom the service last knew here works on: every answer still needs the service's word.
  const [worksOn, setWorksOn] = useState<MeQuery>();
  const known = data ?? worksOn;
  const session = useMemo(() => known && sessionOf(known.me, signOut), [known, signOut]);
  useEffect(() => {
    if (data) keepAnswer('me', data);
    if (failure?.code === 'UNAUTHENTICATED') forgetAnswers();
    // While the service is asked again, the person stays: what is open must not be lost.
    if (failure) setWorksOn(failure.code === 'OFFLINE' ? keptAnswer<MeQuery>('me')?.data : undefined);
  }, [data, failure?.code]);
  useEffect(() => {
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [reload]);
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
        <ScreenFailure failure={failure} onRetry={reload} />
      </div>
    ) : (
      <SignInScreen onSignedIn={onSignedIn} />
    );
  return (
    <Routes>
      <Route element={<Shell session={undefined} />}>
        {legalRoutes}
        {activationRoutes}
        <Route path="*" element={door} />
      </Route>
    </Routes>
  );
}
