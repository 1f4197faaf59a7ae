import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import SelectNext from '@codegouvfr/react-dsfr/SelectNext';
import { TerritorySelect } from '../territory/search/territory-select.js';
import { type AskedFilter, NO_FILTER } from './journal-filter.js';

interface JournalFiltersProps {
  actions: readonly { action: string; label: string }[];
  /** Regions can be told apart by who sees several. */
  hasRegions: boolean;
  onAsk: (filter: AskedFilter) => void;
}

/** What to look for; asked when the form is sent. */
export function JournalFilters({ actions, hasRegions, onAsk }: JournalFiltersProps): ReactNode {
  const [typed, setTyped] = useState(NO_FILTER);
  const field = (name: keyof AskedFilter) => ({
    name, value: typed[name], onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    onAsk(typed);
  };
  const clear = (): void => {
    setTyped(NO_FILTER);
    onAsk(NO_FILTER);
  };
  const options = [{ value: '', label: 'Toutes les actions' }, ...actions.map(({ action, label }) => ({ value: action, label }))];
  return (
    <form className="audit-filters" role="search" aria-label="Journal d’audit" onSubmit={ask}>
      <Input label="Personne" hintText="Nom ou adresse électronique" nativeInputProps={{ ...field('person'), maxLength: 200 }} />
      <Input label="Établissement" hintText="Numéro FINESS" nativeInputProps={{ ...field('finess'), maxLength: 12, inputMode: 'numeric' }} />
      {hasRegions ? <TerritorySelect kind="REGION" none="Toutes les régions" hint="De ce qui a été fait" value={typed.region} onChange={(region) => setTyped({ ...typed, region })} /> : null}
      <SelectNext label="Action" hint="Ce qui a été fait" options={options} nativeSelectProps={field('action')} />
      <Input label="Du" hintText="Jour compris" nativeInputProps={{ ...field('from'), type: 'date' }} />
      <Input label="Au" hintText="Jour compris" nativeInputProps={{ ...field('to'), type: 'date' }} />
      <div className="audit-filters__buttons">
        <button type="submit" className="fr-btn fr-btn--sm">
          Chercher
        </button>
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={clear}>
          Effacer les filtres
        </button>
      </div>
    </form>
  );
}
