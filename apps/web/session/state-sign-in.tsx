import './state-sign-in.css';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ProConnectButton } from '@codegouvfr/react-dsfr/ProConnectButton';
import { SignInProvidersDocument, type SignInProvidersQuery } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { addressAskedFor, type ProviderRefusal, refusalOf } from './provider-refusals.js';

type StateProvider = SignInProvidersQuery['product']['signInProviders'][number];

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
      {refusal ? <Refused refusal={refusal} /> : null}
      {providers.length > 0 ? (
        <section className="state-sign-in" aria-labelledby="state-sign-in">
          <h2 className="fr-h6 fr-mb-2w" id="state-sign-in">
            Avec votre identité professionnelle
          </h2>
          {providers.map((provider) => (
            <Door key={provider.provider} provider={provider} address={address} />
          ))}
          <p className="fr-hr-or">ou</p>
          <h2 className="fr-h6 fr-mb-2w">Avec un compte Vigie EPI</h2>
        </section>
      ) : null}
    </>
  );
}

function Door({ provider, address }: { provider: StateProvider; address: string }): ReactNode {
  const { label, startAddress, isAway } = provider;
  const url = `${startAddress}?retour=${encodeURIComponent(address)}`;
  if (isAway) {
    return (
      <div className="fr-connect-group">
        <button type="button" className="fr-btn fr-connect state-door" disabled>
          <DoorWords label={label} />
        </button>
        <p>{label} ne répond pas en ce moment. Réessayez dans quelques minutes.</p>
      </div>
    );
  }
  if (provider.provider === 'PRO_CONNECT') return <ProConnectButton url={url} />;
  return (
    <div className="fr-connect-group">
      <a className="fr-btn fr-connect state-door" href={url}>
        <DoorWords label={label} />
      </a>
      <p>Professionnels de santé&nbsp;: avec votre carte CPS ou l’application e-CPS.</p>
    </div>
  );
}

function DoorWords({ label }: { label: string }): ReactNode {
  return (
    <>
      <span className="fr-connect__login">S’identifier avec</span> <span className="fr-connect__brand">{label}</span>
    </>
  );
}

function Refused({ refusal: { title, advice, reference } }: { refusal: ProviderRefusal }): ReactNode {
  return (
    <div className="fr-alert fr-alert--error fr-mb-3w" role="alert">
      <h2 className="fr-alert__title">{title}</h2>
      <p>{advice}</p>
      {reference ? (
        <p>
          Référence à communiquer&nbsp;: <strong>{reference}</strong>
        </p>
      ) : null}
    </div>
  );
}
