import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { useRotation } from './use-rotation.js';

/** What a person at the keyboard needs; fades until the pointer or the keyboard comes near. */
export function WallBar({ rotation: { paused, setPaused, next } }: { rotation: ReturnType<typeof useRotation> }): ReactNode {
  const fill = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen();
  };
  return (
    <nav className="wall-bar" aria-label="Mode mural">
      <button type="button" onClick={fill}>
        Plein écran
      </button>
      <button type="button" onClick={() => setPaused(!paused)}>
        {paused ? 'Faire défiler' : 'Arrêter le défilement'}
      </button>
      <button type="button" onClick={next}>
        Vue suivante
      </button>
      <Link to="/france">Quitter</Link>
    </nav>
  );
}
