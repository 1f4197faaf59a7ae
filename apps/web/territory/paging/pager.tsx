import type { ReactNode } from 'react';

interface PagerProps {
  /** Rows of a page. */
  page: number;
  offset: number;
  hasNext: boolean;
  onMove: (offset: number) => void;
  /** What is paged, for those who hear the buttons without the table. */
  of: string;
}

/** Back and forth in a list; nothing when all of it is there. */
export function Pager({ page, offset, hasNext, onMove, of }: PagerProps): ReactNode {
  if (offset === 0 && !hasNext) return null;
  return (
    <span className="pager nowrap">
      <button type="button" className="foot-button fr-icon-arrow-left-s-line" disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - page))} aria-label={`Précédents : ${of}`}>
        Précédents
      </button>
      <button type="button" className="foot-button fr-icon-arrow-right-s-line" disabled={!hasNext} onClick={() => onMove(offset + page)} aria-label={`Suivants : ${of}`}>
        Suivants
      </button>
    </span>
  );
}
