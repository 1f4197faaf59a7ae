import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/**
 * A screen that cannot be shown leaves the header and the navigation: its code did not arrive (network cut, new version put in place), or it failed while drawing.
 * Another address starts afresh.
 */
export function ScreenBoundary({ children }: { children: ReactNode }): ReactNode {
  return <Boundary pathname={useLocation().pathname}>{children}</Boundary>;
}

interface BoundaryProps {
  pathname: string;
  children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  /** Not by a key: a screen that works keeps its state from one address to the next. */
  override componentDidUpdate({ pathname }: BoundaryProps): void {
    if (this.state.failed && pathname !== this.props.pathname) this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? <ScreenCrash /> : this.props.children;
  }
}

function ScreenCrash(): ReactNode {
  return (
    <div className="fr-container fr-py-4w" role="alert">
      <h1 className="fr-mb-2w">Cet écran n’a pas pu s’afficher</h1>
      <p>Votre connexion s’est peut-être interrompue, ou une nouvelle version vient d’être mise en place. Vos brouillons restent sur cet appareil.</p>
      {/* The browser remembers that the code did not arrive: only loading the page again asks for it anew. */}
      <button type="button" className="fr-btn fr-btn--icon-left fr-icon-refresh-line" onClick={() => window.location.reload()}>
        Recharger la page
      </button>
    </div>
  );
}
