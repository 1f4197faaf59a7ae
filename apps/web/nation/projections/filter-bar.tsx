import type { ReactNode } from 'react';
import SelectNext from '@codegouvfr/react-dsfr/SelectNext';
import type { ProjectionsQuery } from '../../generated/graphql.js';
import { type Filters, HORIZONS } from './use-filters.js';

interface FilterBarProps {
  data: ProjectionsQuery;
  filters: Filters;
  set: (part: Partial<Record<keyof Filters, string>>) => void;
}

/** Item, region and horizon, for both lists. */
export function FilterBar({ data, filters, set }: FilterBarProps): ReactNode {
  const regions = [...data.regions].sort((a, b) => a.label.localeCompare(b.label, 'fr'));
  return (
    <div className="map-controls fr-mb-2w">
      <SelectNext
        label="Article"
        nativeSelectProps={{ value: filters.item, onChange: (event) => set({ item: event.target.value }) }}
        options={[{ value: '', label: 'Tous les articles' }, ...data.situation.items.map(({ item }) => ({ value: item.code, label: item.labelPlural }))]}
      />
      <SelectNext
        label="Région"
        nativeSelectProps={{ value: filters.region, onChange: (event) => set({ region: event.target.value }) }}
        options={[{ value: '', label: 'Toutes les régions' }, ...regions.map(({ code, label }) => ({ value: code ?? '', label }))]}
      />
      <SelectNext
        label="Rupture sous"
        nativeSelectProps={{ value: String(filters.days), onChange: (event) => set({ days: event.target.value }) }}
        options={[7, 14, 30, 0].map((days) => ({ value: String(days), label: HORIZONS[days as keyof typeof HORIZONS] }))}
      />
      <SelectNext
        label="Territoires"
        nativeSelectProps={{ value: filters.level === 'REGION' ? 'regions' : 'departements', onChange: (event) => set({ level: event.target.value }) }}
        options={[
          { value: 'departements', label: 'Départements' },
          { value: 'regions', label: 'Régions' },
        ]}
      />
    </div>
  );
}
