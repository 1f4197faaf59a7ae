import './enrolment/enrolment.css';
import { type ReactNode, useState } from 'react';
import { MyAccessDocument } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { ScreenFailure, Skeleton } from '../parts/states.js';
import { useSession } from '../session/session.js';
import { ScreenHead } from '../shell/screen-head.js';
import { useTitle } from '../shell/use-title.js';
import { FactorsCard } from './factors-card.js';
import { HabilitationsCard } from './habilitations-card.js';
import { IdentitiesCard } from './identities-card.js';
import { PasswordCard } from './password-card.js';
import { ProofDialog } from './proof-dialog.js';
import { SessionsCard } from './sessions-card.js';

/** Who I am here, what I may do, from where I am signed in, and what protects it. */
export function MyAccess(): ReactNode {
  useTitle('Mon accès');
  const { person } = useSession();
  const { data, failure, loading, reload } = useReading(MyAccessDocument, {});
  // What is to be done once the person has proved that it is them.
  const [next, setNext] = useState<() => void>();
  if (failure) {
    return (
      <div className="fr-container">
        <ScreenFailure failure={failure} onRetry={reload} />
      </div>
    );
  }
  if (loading || !data) {
    return (
      <div className="fr-container">
        <Skeleton words="Chargement de votre accès…" />
      </div>
    );
  }
  const { myAccess } = data;
  const onceProved = (then: () => void): void => (myAccess.recentlyProved ? then() : setNext(() => then));
  return (
    <div className="fr-container">
      <ScreenHead title="Mon accès" lead={`${person.name}, ${person.email}`} />
      <div className="stack">
        <HabilitationsCard habilitations={myAccess.habilitations} />
        <FactorsCard access={myAccess} onChange={reload} onceProved={onceProved} onProofNeeded={(again) => setNext(() => again)} />
        <IdentitiesCard identities={myAccess.identities} onChange={reload} onceProved={onceProved} onProofNeeded={(again) => setNext(() => again)} />
        <SessionsCard sessions={myAccess.sessions} onChange={reload} />
        {myAccess.hasPassword ? <PasswordCard mayChange={myAccess.mayChangePassword} onChange={reload} /> : null}
      </div>
      <ProofDialog
        open={next !== undefined}
        factors={myAccess.factors}
        onClose={() => setNext(undefined)}
        onProved={() => {
          const then = next;
          setNext(undefined);
          reload();
          then?.();
        }}
      />
    </div>
  );
}
