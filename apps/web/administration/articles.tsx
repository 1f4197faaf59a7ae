import type { ReactNode } from 'react';
import { quantity } from '../figures/numbers.js';
import { CollectionsDocument } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { ExportLinks } from '../parts/export-links.js';
import { CardFailure, Skeleton } from '../parts/states.js';
import { ScreenHead } from '../shell/screen-head.js';
import { useTitle } from '../shell/use-title.js';

interface Article {
  readonly code: string;
  readonly labelPlural: string;
  readonly unit: string;
  readonly packSize: number | null;
}

const COLUMNS: Column<Article>[] = [
  { key: 'label', header: 'Article', isRowHeader: true, value: ({ labelPlural }) => labelPlural },
  { key: 'code', header: 'Code', value: ({ code }) => code },
  { key: 'unit', header: 'Unité', value: ({ unit }) => unit },
  { key: 'pack', header: 'Par boîte', numeric: true, value: ({ packSize }) => packSize, cell: ({ packSize }) => (packSize ? quantity(packSize) : 'à l’unité') },
];

/** Collections and their items; the order of items is part of a collection and only grows. */
export function Articles(): ReactNode {
  const { data, failure, reload } = useReading(CollectionsDocument, {});
  useTitle('Articles');
  return (
    <div className="fr-container">
      <ScreenHead title="Articles suivis" lead="Toujours comptés en unités de base, jamais en boîtes." />
      {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      {!data && !failure ? <Skeleton /> : null}
      <div className="stack">
        {data?.collections.map(({ code, label, items }) => (
          <Card key={code} title={`${label} : ${items.length} articles`} exports={<ExportLinks fileName={`articles-${code.toLocaleLowerCase('fr')}`} columns={COLUMNS} rows={items} />}>
            <DataTable caption={label} columns={COLUMNS} rows={items} rowKey={(row) => row.code} />
          </Card>
        ))}
      </div>
    </div>
  );
}
