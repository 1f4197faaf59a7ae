import type { ReactNode } from 'react';

/** The longest share drawn: beyond, the bar says it goes on. */
const LONGEST = 1.25;
const place = (share: number): string => `${(Math.min(share, LONGEST) / LONGEST) * 100}%`;

/** Stock in shares of its target, on one scale whatever the unit: blue, since level colours mean levels only. */
export function TargetBar({ share }: { share: number | null }): ReactNode {
  return (
    <div className="share-bar target-bar" aria-hidden="true">
      {share ? <div className="share-bar__fill" style={{ width: place(share) }} /> : null}
      {(share ?? 0) > LONGEST ? <span className="bullet__beyond">»</span> : null}
      <div className="share-bar__tick" style={{ left: place(1) }} />
    </div>
  );
}

export function TargetAxis(): ReactNode {
  return (
    <>
      <span className="fr-sr-only">Stock en part de la cible</span>
      <span className="bullet-axis" aria-hidden="true">
        <span style={{ left: 0 }}>0</span>
        <strong style={{ left: '80%' }}>cible</strong>
        <span style={{ left: '100%' }} />
      </span>
    </>
  );
}
