import { type ReactNode, useState } from 'react';
import { CarryInvitationDocument, SignInProvidersDocument } from '../generated/graphql.js';
import { useReading, useSending } from '../graph/use-document.js';
import { FormProblem } from '../parts/form-problem.js';
import { StateDoor, type StateProvider } from '../session/state/state-door.js';

/** Instead of choosing a password: the person proves who they are at the State's provider, and no password is ever theirs here. */
export function WithState({ token }: { token: string }): ReactNode {
  const { data } = useReading(SignInProvidersDocument, {});
  const [problem, setProblem] = useState<string>();
  const carry = useSending(CarryInvitationDocument);
  const leave = async ({ startAddress }: StateProvider): Promise<void> => {
    // The secret of the letter goes with this browser out of any address; the departure takes it.
    const { data: carried, failure } = await carry({ token });
    if (carried?.carryInvitation === true) window.location.assign(`${startAddress}?activer=oui`);
    else setProblem(failure?.message ?? 'Ce lien ne fonctionne pas.');
  };
  const providers = data?.product.signInProviders ?? [];
  if (providers.length === 0) return null;
  return (
    <section aria-labelledby="with-state">
      <h2 className="fr-h6 fr-mb-2w" id="with-state">
        Avec votre identité professionnelle
      </h2>
      <FormProblem message={problem} />
      <p>Aucun mot de passe à choisir&nbsp;: vous vous connecterez toujours ainsi.</p>
      {providers.map((provider) => (
        <StateDoor key={provider.provider} provider={provider} to={() => void leave(provider)} />
      ))}
      <p className="fr-hr-or">ou</p>
      <h2 className="fr-h6 fr-mb-2w">Avec un mot de passe</h2>
    </section>
  );
}
