import { type ReactNode, useState } from 'react';
import { Dialog } from './dialog.js';

/** "Comment est-ce calculé ?" of a card's foot: opens what it is given. */
export function HowComputed({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="foot-button fr-icon-calculator-line" onClick={() => setOpen(true)}>
        Comment est-ce calculé&nbsp;?
      </button>
      <Dialog title={title} open={open} onClose={() => setOpen(false)}>
        {children}
      </Dialog>
    </>
  );
}
