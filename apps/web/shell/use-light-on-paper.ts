import { useEffect } from 'react';

/** Ink on white, whatever the theme of the screen. */
export function useLightOnPaper(): void {
  useEffect(() => {
    const root = document.documentElement;
    let before: string | undefined;
    const toPaper = (): void => {
      before = root.dataset['frTheme'];
      root.dataset['frTheme'] = 'light';
    };
    const toScreen = (): void => {
      if (before !== undefined) root.dataset['frTheme'] = before;
    };
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', toScreen);
    return () => {
      window.removeEventListener('beforeprint', toPaper);
      window.removeEventListener('afterprint', toScreen);
    };
  }, []);
}
