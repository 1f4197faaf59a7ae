import type { NamedItem } from '../entry/block/read-block.js';
import type { Column } from '../../parts/data-table.js';

interface TemplateRow {
  readonly finess: string;
  readonly week: string;
  readonly item: string;
}

const empty = (): null => null;
const COLUMNS: readonly Column<TemplateRow>[] = [
  { key: 'finess', header: 'FINESS', value: ({ finess }) => finess },
  { key: 'week', header: 'Semaine', value: ({ week }) => week },
  { key: 'item', header: 'Article', value: ({ item }) => item },
  { key: 'stock', header: 'Stock', value: empty },
  { key: 'received', header: 'Reçu', value: empty },
  { key: 'consumption', header: 'Consommé', value: empty },
];

/** A file to fill in: one row per item of each establishment, amounts in pieces. */
export async function saveTemplate(format: 'csv' | 'xlsx', week: string, establishments: readonly { finess: string }[], items: readonly NamedItem[]): Promise<void> {
  const rows = establishments.flatMap(({ finess }) => items.map(({ labelPlural }) => ({ finess, week, item: labelPlural })));
  const { saveTable } = await import('../../parts/save-table.js');
  await saveTable(format, `remontee-${week}`, COLUMNS, rows);
}
