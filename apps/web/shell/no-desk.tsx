import type { ReactNode } from 'react';
import { useSession } from '../session/session.js';
import { useTitle } from './use-title.js';

/** A role that has no screen in this version, or a person whose habilitations have all ended. */
export function NoDesk(): ReactNode {
  const { person } = useSession();
  useTitle('Aucun écran');
  const perimeters = person.habilitations.map(({ perimeter }) => perimeter).join(', ');
  return (
    <div className="fr-container fr-py-4w">
      <h1 className="fr-mb-2w">Aucun écran pour votre rôle</h1>
      {perimeters ? (
        <p>Votre habilitation ({perimeters}) est reconnue, mais cette version n’a pas encore d’écran pour ce rôle : préfectures de zone et points de collecte viendront avec le circuit régional de répartition.</p>
      ) : (
        <p>Aucune habilitation n’est en vigueur pour votre compte. Adressez-vous à l’administrateur de votre ARS, ou au directeur de votre établissement.</p>
      )}
    </div>
  );
}
