import type { ReactNode } from 'react';
import { percent, quantity } from '../figures/numbers.js';
import type { RegistrationsQuery } from '../generated/graphql.js';
import type { Failure } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { ExportLinks } from '../parts/export-links.js';
import { ShareBar } from '../parts/share-bar.js';

export type DepartmentRow = RegistrationsQuery['registrationsByDepartment'][number];

const share = (part: number, { expected }: DepartmentRow): number | null => (expected === 0 ? null : part / expected);
const count = (key: 'expected' | 'invited' | 'activated' | 'reporting', header: string): Column<DepartmentRow> => ({
  key, header, numeric: true, value: (row) => row[key], cell: (row) => quantity(row[key]),
});

const COLUMNS: Column<DepartmentRow>[] = [
  { key: 'department', header: 'Département', isRowHeader: true, value: ({ departmentCode, departmentName }) => `${departmentName} (${departmentCode})` },
  count('expected', 'Attendus'),
  count('invited', 'Invités'),
  count('activated', 'Activés'),
  { key: 'bar', header: 'Activés sur attendus', drawn: true, wide: true, width: '8rem', value: () => null, cell: (row) => <ShareBar share={share(row.activated, row)} /> },
  { key: 'share', header: 'Part', numeric: true, value: (row) => share(row.activated, row), cell: (row) => <strong>{percent(share(row.activated, row))}</strong> },
  count('reporting', 'Remontent'),
];

interface DepartmentCardProps {
  rows: readonly DepartmentRow[];
  loading: boolean;
  failure: Failure | undefined;
  onRetry: () => void;
}

/** How far each department has come, the last one first. */
export function DepartmentCard({ rows, loading, failure, onRetry }: DepartmentCardProps): ReactNode {
  const sorted = rows.toSorted((a, b) => (share(a.activated, a) ?? 1) - (share(b.activated, b) ?? 1));
  return (
    <Card title={finding(sorted)} subtitle="Un établissement compte à chaque étape franchie. Remonte&nbsp;: une première remontée est arrivée." loading={loading} failure={failure} onRetry={onRetry} exports={<ExportLinks fileName="inscriptions-par-departement" columns={COLUMNS} rows={sorted} />}>
      <DataTable caption="Inscriptions par département, le moins avancé d’abord" columns={COLUMNS} rows={sorted} rowKey={({ departmentCode }) => departmentCode} empty="Aucun établissement attendu." />
    </Card>
  );
}

function finding([last]: readonly DepartmentRow[]): string {
  if (!last) return 'Départements';
  if (last.activated === last.expected) return 'Toutes les directions ont activé leur accès';
  return `Le moins avancé\u00A0: ${last.departmentName}, ${percent(share(last.activated, last))} d’accès activés`;
}
