import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { FindEstablishmentsDocument, type FindEstablishmentsQuery } from '../../generated/graphql.js';
import { type Failure, useReading } from '../../graph/use-document.js';
import './search.css';

export type FoundEstablishment = FindEstablishmentsQuery['establishments']['nodes'][number];

const PAUSE_MS = 200;
const SHORTEST = 2;

/** What somebody has stopped typing. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

interface ComboboxProps {
  readonly label: string;
  /** Hidden where the place says enough. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly onChoose: (found: FoundEstablishment) => void;
  /** Enter without a choice; without it, Enter takes the only one found. */
  readonly onText?: (typed: string) => void;
}

/** Finds an establishment of one's perimeter by name, commune or FINESS number, from the keyboard: arrows choose, Enter takes, Escape closes. */
export function EstablishmentCombobox({ label, isLabelHidden = false, hint, onChoose, onText }: ComboboxProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const search = useSettled(typed.trim());
  const enough = typed.trim().length >= SHORTEST && search.length >= SHORTEST;
  const { data, failure, loading } = useReading(FindEstablishmentsDocument, { search }, { pause: !enough });
  const found: readonly FoundEstablishment[] = enough ? (data?.establishments.nodes ?? []) : [];
  const shown = open && enough;
  const take = (then: () => void): void => {
    setOpen(false);
    setTyped('');
    then();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + step + found.length) % found.length);
    } else if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      const chosen = shown ? chosenByEnter(found, active, !onText) : undefined;
      if (chosen) take(() => onChoose(chosen));
      else if (onText) take(() => onText(typed.trim()));
    } else if (event.key === 'Escape' && open) {
      // Closes the list; the dialog around it stays.
      event.stopPropagation();
      setOpen(false);
    }
  };
  const words = insteadOf(found.length, failure, loading);
  return (
    <div className={isLabelHidden ? 'search-box' : 'search-box fr-input-group'} onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}>
      <label className={isLabelHidden ? 'fr-sr-only' : 'fr-label'} htmlFor={id}>
        {label}
        {hint ? <span className="fr-hint-text">{hint}</span> : null}
      </label>
      <input
        className={isLabelHidden ? 'fr-input search-box__input' : 'fr-input'}
        id={id}
        type="search"
        role="combobox"
        autoComplete="off"
        placeholder="Établissement, commune, FINESS"
        aria-expanded={shown && found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 && active < found.length ? `${id}-${active}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <div className="search-box__list" hidden={!shown}>
        <FoundList id={id} found={found} active={active} onChoose={(one) => take(() => onChoose(one))} />
        {words ? <p className="note">{words}</p> : null}
      </div>
      <span className="fr-sr-only" role="status">
        {shown && found.length > 0 ? `${found.length} résultats, flèches pour choisir` : shown ? words : ''}
      </span>
    </div>
  );
}

/** What is said when there is nothing to choose from. */
function insteadOf(found: number, failure: Failure | undefined, loading: boolean): string {
  if (failure) return failure.message;
  if (loading) return 'Recherche…';
  return found === 0 ? 'Aucun établissement de votre périmètre ne répond à cette recherche.' : '';
}

/** The one the arrows are on; without any, the only one found. */
function chosenByEnter(found: readonly FoundEstablishment[], active: number, takesOnlyOne: boolean): FoundEstablishment | undefined {
  return found[active] ?? (takesOnlyOne && found.length === 1 ? found[0] : undefined);
}

function FoundList({ id, found, active, onChoose }: { id: string; found: readonly FoundEstablishment[]; active: number; onChoose: (one: FoundEstablishment) => void }): ReactNode {
  return (
    <ul className="fr-raw-list" id={`${id}-list`} role="listbox" aria-label="Établissements trouvés">
      {found.map((one, index) => (
        <li key={one.finess} id={`${id}-${index}`} role="option" aria-selected={index === active} className={index === active ? 'search-box__active' : undefined}>
          <div onPointerDown={(event) => event.preventDefault()} onClick={() => onChoose(one)}>
            <strong>{one.name}</strong> ({one.department.code})
            <span className="note">
              {one.communeName ? ` ${one.communeName} ·` : ''} {one.finess}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
