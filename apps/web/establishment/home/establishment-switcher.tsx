import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Person } from '../../session/session.js';

/** For who answers for several: another one of them, without going back to the list. */
export function EstablishmentSwitcher({ finess, establishments }: { finess: string; establishments: Person['establishments'] }): ReactNode {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  const onBlur = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && !whole.current?.contains(event.relatedTarget)) setOpen(false);
  };
  if (establishments.length < 2) return null;
  return (
    <div className="switcher" ref={whole} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className={`fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-right ${open ? 'fr-icon-arrow-up-s-line' : 'fr-icon-arrow-down-s-line'}`}
        aria-expanded={open}
        aria-controls="switcher-list"
        onClick={() => setOpen(!open)}
      >
        Changer d’établissement ({establishments.length})
      </button>
      <ul className="switcher__list fr-raw-list" id="switcher-list" hidden={!open}>
        {establishments.map((one) => (
          <li key={one.finess}>
            <Link to={`/etablissement/${one.finess}`} aria-current={one.finess === finess ? 'page' : undefined} onClick={() => setOpen(false)}>
              {one.name} ({one.department.code})
            </Link>
          </li>
        ))}
        <li>
          <Link to="/mes-etablissements">Qui reste à saisir cette semaine&nbsp;?</Link>
        </li>
      </ul>
    </div>
  );
}
