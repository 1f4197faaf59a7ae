import './state-sign-in.css';
// Its style, for the button that cannot be pressed: the component has none.
import '@codegouvfr/react-dsfr/assets/proconnect-btn.css';
import type { ReactNode } from 'react';
import { ProConnectButton } from '@codegouvfr/react-dsfr/ProConnectButton';
import type { SignInProvidersQuery } from '../../generated/graphql.js';

export type StateProvider = SignInProvidersQuery['product']['signInProviders'][number];

interface StateDoorProps {
  provider: StateProvider;
  /** Where it leads, or what it does before. */
  to: string | (() => void);
}

/** The button of one of the State's providers of identity, as the State's design has it. */
export function StateDoor({ provider: { provider, label, isAway }, to }: StateDoorProps): ReactNode {
  const isProConnect = provider === 'PRO_CONNECT';
  const words = (
    <>
      {isProConnect ? null : <CardMark />}
      <span className="fr-connect__login">S’identifier avec</span> <span className="fr-connect__brand">{label}</span>
    </>
  );
  const style = `fr-btn fr-connect state-door ${isProConnect ? 'pro-connect' : 'state-door--card'}`;
  if (isAway) {
    return (
      <div className="fr-connect-group">
        <button type="button" className={style} disabled>
          {words}
        </button>
        <p>{label} ne répond pas en ce moment. Réessayez dans quelques minutes.</p>
      </div>
    );
  }
  if (isProConnect) return typeof to === 'string' ? <ProConnectButton url={to} /> : <ProConnectButton onClick={to} />;
  return (
    <div className="fr-connect-group">
      {typeof to === 'string' ? (
        <a className={style} href={to}>
          {words}
        </a>
      ) : (
        <button type="button" className={style} onClick={to}>
          {words}
        </button>
      )}
      <p>Professionnels de santé&nbsp;: avec votre carte CPS ou l’application e-CPS.</p>
    </div>
  );
}

/** A professional's card with a cross of care: what one signs in with there. The agency's own logo is not ours to redraw. */
function CardMark(): ReactNode {
  return (
    <svg className="state-door__mark" viewBox="0 0 40 48" aria-hidden="true" focusable="false">
      <rect x="1" y="9" width="38" height="30" rx="4" fill="currentColor" />
      <path className="state-door__cross" d="M11 16h5v5h5v5h-5v5h-5v-5H6v-5h5z" />
      <path className="state-door__cross" d="M25 17h10v3H25zm0 6h10v3H25zm0 6h7v3h-7z" />
    </svg>
  );
}
