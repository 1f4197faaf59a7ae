import { useEffect } from 'react';

/** Title of the window: the screen's name first, so that tabs tell each other apart. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Vigie EPI`;
  }, [title]);
}
