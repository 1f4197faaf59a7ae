import { csvOf, neutral, type Value } from './csv-text.js';
import { type Column, labelOf } from './data-table.js';

/** Makes the file on the device and hands it to the browser. */
export async function saveTable<Row>(format: 'csv' | 'xlsx', fileName: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void> {
  const exported = columns.filter((column) => !column.drawn);
  const head = exported.map(labelOf);
  const values = rows.map((row) => exported.map((column) => column.value(row)));
  const blob = format === 'csv' ? new Blob([csvOf(head, values)], { type: 'text/csv;charset=utf-8' }) : await workbookOf(head, values);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${fileName}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function workbookOf(head: readonly string[], rows: readonly (readonly Value[])[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const cells = rows.map((row) => row.map((value) => (typeof value === 'string' ? { value: neutral(value), type: String } : { value, type: Number })));
  return await (writeExcelFile([head.map((text) => ({ value: text, type: String, fontWeight: 'bold' as const })), ...cells] as never) as unknown as { toBlob(): Promise<Blob> }).toBlob();
}
