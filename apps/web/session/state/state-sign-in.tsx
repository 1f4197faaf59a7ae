import { type ReactNode, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { SignInProvidersDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { addressAskedFor, refusalOf } from './provider-refusals.js';
import { StateDoor } from './state-door.js';
import { StateRefusal } from './state-refusal.js';

/** The State's providers of identity, those this installation is registered with; and why the last sign-in with one failed. */
export function StateSignIn(): ReactNode {
  const location = useLocation();
  const navigate = useNavigate();
  const { data } = useReading(SignInProvidersDocument, {});
  // Said once: the address goes back to what was asked for, and reloading it or keeping it says nothing of the past.
  const [refusal] = useState(() => refusalOf(new URLSearchParams(location.search)));
  const address = addressAskedFor(location);
  useEffect(() => {
    if (refusal) void navigate(address, { replace: true });
  }, [refusal]);
  const providers = data?.product.signInProviders ?? [];
  return (
    <>
      {refusal ? <StateRefusal refusal={refusal} /> : null}
      {providers.length > 0 ? (
        <section className="state-sign-in" aria-labelledby="state-sign-in">
          <h2 className="fr-h6 fr-mb-2w" id="state-sign-in">
            Avec votre identité professionnelle
          </h2>
          {providers.map((provider) => (
            <StateDoor key={provider.provider} provider={provider} to={`${provider.startAddress}?retour=${encodeURIComponent(address)}`} />
          ))}
          <p className="fr-hr-or">ou</p>
          <h2 className="fr-h6 fr-mb-2w">Avec un compte Vigie EPI</h2>
        </section>
      ) : null}
    </>
  );
}
