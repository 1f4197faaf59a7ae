import type { ReactNode } from 'react';
import { LEVEL_LABELS } from '../../figures/levels.js';
import type { AlertFilter, AlertListQuery, CoverageLevel } from '../../generated/graphql.js';
import { DepartmentFilter, useNarrowed } from '../filters/department-filter.js';
import { FilterSelect } from '../filters/filter-select.js';
import { useFilters } from '../filters/use-filters.js';

const LEVEL_OPTIONS = (['STOCK_OUT', 'CRITICAL', 'WARNING', 'WATCH'] as const).map((level) => ({ value: level, label: LEVEL_LABELS[level] }));
const STATUS_OPTIONS = [
  { value: 'ouvertes', label: 'À prendre en compte' },
  { value: 'prises-en-compte', label: 'Prises en compte' },
];

/** What the address asks for, as the server understands it. */
export function useAlertFilter(): AlertFilter {
  const [get] = useFilters();
  const { kind, code } = useNarrowed(get('departement'));
  const status = get('etat');
  return {
    kind,
    code,
    item: get('article') || null,
    levels: get('niveau') ? [get('niveau') as CoverageLevel] : null,
    statuses: status === 'ouvertes' ? ['OPEN'] : status === 'prises-en-compte' ? ['ACKNOWLEDGED'] : null,
  };
}

export function AlertFilters({ data }: { data: AlertListQuery | undefined }): ReactNode {
  const [get, set] = useFilters();
  const items = (data?.catalogue ?? []).map((one) => ({ value: one.code, label: one.labelPlural }));
  return (
    <div className="filters">
      <DepartmentFilter departments={data?.reportingRates} value={get('departement')} onChange={(value) => set('departement', value)} />
      <FilterSelect label="Niveau" all="Tous les niveaux" value={get('niveau')} onChange={(value) => set('niveau', value)} options={LEVEL_OPTIONS} />
      <FilterSelect label="Article" all="Tous les articles" value={get('article')} onChange={(value) => set('article', value)} options={items} />
      <FilterSelect label="État" all="Tous les états" value={get('etat')} onChange={(value) => set('etat', value)} options={STATUS_OPTIONS} />
    </div>
  );
}
