import { useState } from 'react';

export interface CursorPages {
  /** Rows before the page shown. */
  readonly offset: number;
  /** Where the page shown begins; null at the top. */
  readonly after: string | null;
  move(offset: number, endCursor: string | null | undefined): void;
}

/**
 * Back and forth in a list read by cursors: those of the pages already seen are remembered.
 * @param about the filters: another list begins at its top
 */
export function useCursorPages(page: number, about: string): CursorPages {
  const [state, setState] = useState<{ about: string; cursors: readonly string[] }>({ about, cursors: [] });
  const cursors = state.about === about ? state.cursors : [];
  const move = (offset: number, endCursor: string | null | undefined): void => {
    const wanted = offset / page;
    setState({ about, cursors: wanted > cursors.length && endCursor ? [...cursors, endCursor] : cursors.slice(0, wanted) });
  };
  return { offset: cursors.length * page, after: cursors.at(-1) ?? null, move };
}
