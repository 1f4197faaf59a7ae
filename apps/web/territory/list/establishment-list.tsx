import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { LEVEL_LABELS } from '../../figures/levels.js';
import { counted, quantity } from '../../figures/numbers.js';
import { type CoverageLevel, type EstablishmentFilter, EstablishmentListDocument, EstablishmentPageDocument, type EstablishmentPageQuery, type ListedEstablishmentFragment } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { useSession } from '../../session/session.js';
import { useTitle } from '../../shell/use-title.js';
import { DepartmentFilter, departmentsOf } from '../filters/department-filter.js';
import { FilterSelect } from '../filters/filter-select.js';
import { Pager } from '../paging/pager.js';
import { readAllPages } from '../paging/read-all-pages.js';
import { useCursorPages } from '../paging/use-cursor-pages.js';
import { useFilters } from '../filters/use-filters.js';
import { establishmentColumns } from './establishment-columns.js';
import '../territory.css';

const PAGE = 25;
const EXPORT_PAGE = 200;
const PAUSE_MS = 250;
const GRAVE: CoverageLevel[] = ['STOCK_OUT', 'CRITICAL'];
const LEVEL_OPTIONS = [
  { value: 'GRAVE', label: 'Critique ou rupture' },
  ...(['STOCK_OUT', 'CRITICAL', 'WARNING', 'WATCH', 'OK', 'UNKNOWN'] as const).map((level) => ({ value: level, label: LEVEL_LABELS[level] })),
];

/** Establishments of the reader's perimeter: found by name, commune or FINESS, narrowed, read by pages. */
export function EstablishmentList(): ReactNode {
  const session = useSession();
  const [get, set] = useFilters();
  const [search, department, level, report] = [get('recherche'), get('departement'), get('niveau'), get('remontee')];
  const filter: EstablishmentFilter = {
    order: 'NAME',
    search: search || null,
    regionCode: session.scope.kind === 'REGION' ? session.scope.code : null,
    departmentCode: department || (session.scope.kind === 'DEPARTMENT' ? session.scope.code : null),
    levels: level === '' ? null : level === 'GRAVE' ? GRAVE : [level as CoverageLevel],
    missingReport: report === '' ? null : report === 'manquante',
  };
  const pages = useCursorPages(PAGE, JSON.stringify(filter));
  const { data, failure, loading, reload } = useReading(EstablishmentListDocument, { filter, first: PAGE, after: pages.after, ...departmentsOf(session) });
  useTitle('Établissements');
  const client = useClient();
  const columns = useMemo(() => establishmentColumns(data?.reportingPeriod.week ?? ''), [data?.reportingPeriod.week]);
  const readAll = async (): Promise<ListedEstablishmentFragment[]> =>
    await readAllPages(async (after) => {
      const { data: read, error } = await client.query<EstablishmentPageQuery>(EstablishmentPageDocument.toString(), { filter, first: EXPORT_PAGE, after }, { requestPolicy: 'network-only' }).toPromise();
      if (!read) throw error ?? new Error('No page');
      return read.establishments;
    });
  const { nodes = [], totalCount = 0, pageInfo } = data?.establishments ?? {};
  return (
    <div className="fr-container territory">
      <div className="page-head">
        <h1>Établissements</h1>
      </div>
      <div className="filters" role="search">
        <SearchField value={search} onChange={(text) => set('recherche', text)} />
        <DepartmentFilter departments={data?.reportingRates} value={department} onChange={(code) => set('departement', code)} />
        <FilterSelect label="Pire niveau" all="Tous les niveaux" value={level} onChange={(value) => set('niveau', value)} options={LEVEL_OPTIONS} />
        <FilterSelect
          label="Remontée de la semaine"
          all="Reçue ou non"
          value={report}
          onChange={(value) => set('remontee', value)}
          options={[
            { value: 'manquante', label: 'Pas encore reçue' },
            { value: 'recue', label: 'Reçue' },
          ]}
        />
      </div>
      <Card
        title={data ? counted(totalCount, 'établissement') : 'Établissements'}
        subtitle={nodes.length > 0 ? `Par nom · ${pages.offset + 1} à ${pages.offset + nodes.length} sur ${quantity(totalCount)}` : undefined}
        loading={loading}
        failure={failure}
        onRetry={reload}
        exports={nodes.length > 0 ? <ExportLinks fileName="etablissements" columns={columns} rows={nodes} readAll={readAll} /> : null}
        more={<Pager page={PAGE} offset={pages.offset} hasNext={pageInfo?.hasNextPage ?? false} onMove={(offset) => pages.move(offset, pageInfo?.endCursor)} of="Établissements" />}
      >
        <div className="compact" aria-live="polite">
          <DataTable caption="Établissements, par nom" columns={columns} rows={nodes} rowKey={({ finess }) => finess} empty="Aucun établissement ne répond à ces filtres. Élargissez-les, ou vérifiez le numéro." />
        </div>
      </Card>
    </div>
  );
}

/** What is typed goes to the address when typing pauses. */
function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }): ReactNode {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <div className="filter filter--wide">
      <label className="fr-label" htmlFor="list-search">
        Nom, commune ou FINESS
      </label>
      <input className="fr-input" id="list-search" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
    </div>
  );
}
