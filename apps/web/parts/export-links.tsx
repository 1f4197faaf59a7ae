import { type ReactNode, useState } from 'react';
import { type Column } from './data-table.js';

interface ExportLinksProps<Row> {
  /** Without extension: "couverture-grand-est-S47". */
  fileName: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** When only the first rows are on the screen: reads them all. */
  readAll?: () => Promise<readonly Row[]>;
}

/** "CSV, XLSX" of a card's foot: the whole table, as shown, with figures as figures. */
export function ExportLinks<Row>({ fileName, columns, rows, readAll }: ExportLinksProps<Row>): ReactNode {
  const [busy, setBusy] = useState(false);
  const save = async (format: 'csv' | 'xlsx'): Promise<void> => {
    setBusy(true);
    try {
      const { saveTable } = await import('./save-table.js');
      await saveTable(format, fileName, columns, readAll ? await readAll() : rows);
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className="nowrap">
      <button type="button" className="foot-button fr-icon-download-line" disabled={busy} onClick={() => void save('csv')}>
        CSV
      </button>
      <span className="mention">, </span>
      <button type="button" className="foot-button" disabled={busy} onClick={() => void save('xlsx')} aria-label="Exporter en XLSX">
        XLSX
      </button>
    </span>
  );
}
