import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the main one first. */
  actions?: ReactNode;
  small?: boolean;
}

/** A modal on the browser's own dialog: focus kept inside, Escape closes, what is behind is inert. */
export function Dialog({ title, open, onClose, children, actions, small = false }: DialogProps): ReactNode {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && !dialog?.open) {
      dialog?.showModal();
      // The browser chooses the first button, which closes: a dialog may say where to begin.
      dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={element} className={`dialog${small ? ' dialog--small' : ''}`} aria-labelledby={titleId} onClose={onClose}>
      {open ? (
        <>
          <div className="dialog__close">
            <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-btn--icon-right fr-icon-close-line" onClick={onClose}>
              Fermer
            </button>
          </div>
          <h2 className="dialog__title" id={titleId}>
            {title}
          </h2>
          {children}
          {actions ? <div className="fr-btns-group fr-btns-group--inline fr-mt-3w">{actions}</div> : null}
        </>
      ) : null}
    </dialog>
  );
}
