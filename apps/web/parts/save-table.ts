import { type Column, labelOf } from './data-table.js';

type Value = string | number | null | undefined;

/** A spreadsheet runs what starts like a formula: a quote before it makes it a text again (OWASP, CSV injection). */
export function neutral(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Semicolons, decimal commas and a byte order mark: what a French spreadsheet opens with a double click. */
export function csvOf(head: readonly string[], rows: readonly (readonly Value[])[]): string {
  const field = (value: Value): string => {
    if (value === null || value === undefined) return '';
    const text = typeof value === 'number' ? String(value).replace('.', ',') : neutral(value);
    return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${[head, ...rows].map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
}

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
