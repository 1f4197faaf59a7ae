import type { ReactNode } from 'react';
import { counted, quantity } from '../figures/numbers.js';
import { HabilitationReviewsDocument, type HabilitationReviewsQuery } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { ExportLinks } from '../parts/export-links.js';

type Row = HabilitationReviewsQuery['habilitationReviews'][number];

const COLUMNS: Column<Row>[] = [
  { key: 'region', header: 'Région', isRowHeader: true, value: ({ regionName }) => regionName },
  { key: 'inForce', header: 'En vigueur', numeric: true, value: ({ inForce }) => inForce, cell: ({ inForce }) => quantity(inForce) },
  { key: 'due', header: 'À confirmer', numeric: true, value: ({ due }) => due, cell: ({ due }) => quantity(due) },
  { key: 'overdue', header: 'En retard', numeric: true, value: ({ overdue }) => overdue, cell: ({ overdue }) => quantity(overdue) },
];

/** Where the yearly review is late, for the administration. */
export function ReviewStateCard(): ReactNode {
  const { data, failure, loading, reload } = useReading(HabilitationReviewsDocument, {});
  const rows = data?.habilitationReviews ?? [];
  const overdue = rows.reduce((sum, row) => sum + row.overdue, 0);
  return (
    <Card
      title={overdue === 0 ? 'La revue annuelle n’est en retard nulle part' : `Revue annuelle\u00A0: ${counted(overdue, 'habilitation')} en retard`}
      subtitle="En retard&nbsp;: un an sans revue, et le délai de grâce passé. Aucune ne s’arrête d’elle-même."
      loading={loading}
      failure={failure}
      onRetry={reload}
      exports={<ExportLinks fileName="revue-annuelle" columns={COLUMNS} rows={rows} />}
    >
      <DataTable caption="Revue annuelle par région, la plus en retard d’abord" columns={COLUMNS} rows={rows} rowKey={({ regionCode }) => regionCode ?? 'nation'} />
    </Card>
  );
}
