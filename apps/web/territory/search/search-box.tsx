import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { FindEstablishmentsDocument, type FindEstablishmentsQuery } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import './search.css';

type Found = FindEstablishmentsQuery['establishments']['nodes'][number];

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

/** Finds an establishment by name, commune or FINESS number, from the keyboard: arrows choose, Enter opens, Escape closes. */
export function SearchBox(): ReactNode {
  const id = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const search = useSettled(typed.trim());
  const enough = typed.trim().length >= SHORTEST && search.length >= SHORTEST;
  const { data, failure, loading } = useReading(FindEstablishmentsDocument, { search }, { pause: !enough });
  const found: readonly Found[] = enough ? (data?.establishments.nodes ?? []) : [];
  const shown = open && enough;
  const go = (to: string): void => {
    setOpen(false);
    setTyped('');
    void navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + step + found.length) % found.length);
    } else if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      const chosen = shown ? found[active] : undefined;
      go(chosen ? `/etablissement/${chosen.finess}` : `/etablissements?recherche=${encodeURIComponent(typed.trim())}`);
    } else if (event.key === 'Escape') setOpen(false);
  };
  const words = failure ? failure.message : loading ? 'Recherche…' : found.length === 0 ? 'Aucun établissement de votre périmètre ne répond à cette recherche.' : '';
  return (
    <div className="search-box" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}>
      <label className="fr-sr-only" htmlFor={id}>
        Chercher un établissement, une commune ou un numéro FINESS
      </label>
      <input
        className="fr-input search-box__input"
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
        <ul className="fr-raw-list" id={`${id}-list`} role="listbox" aria-label="Établissements trouvés">
          {found.map((one, index) => (
            <li key={one.finess} id={`${id}-${index}`} role="option" aria-selected={index === active} className={index === active ? 'search-box__active' : undefined}>
              <div onPointerDown={(event) => event.preventDefault()} onClick={() => go(`/etablissement/${one.finess}`)}>
                <strong>{one.name}</strong> ({one.department.code})
                <span className="note">
                  {one.communeName ? ` ${one.communeName} ·` : ''} {one.finess}
                </span>
              </div>
            </li>
          ))}
        </ul>
        {words ? <p className="note">{words}</p> : null}
      </div>
      <span className="fr-sr-only" role="status">
        {shown && found.length > 0 ? `${found.length} résultats, flèches pour choisir` : shown ? words : ''}
      </span>
    </div>
  );
}
