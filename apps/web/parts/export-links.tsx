import { type ReactNode, useState } from 'react';
import { RecordExportDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { type Column } from './data-table.js';

interface ExportLinksProps<Row> {
  /** Without extension: "couverture-grand-est-S47". */
  fileName: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** When only the first rows are on the screen: reads them all. */
  readAll?: () => Promise<readonly Row[]>;
}

/** A FINESS number in the name of a file. */
const FINESS = /(?:^|-)(\d[\dAB]\d{7})(?:-|$)/;

/**
 * "CSV, XLSX" of a card's foot: the whole table, as shown, with figures as figures. The server's audit trail tells the
 * export before the file is given; when it cannot, there is no file.
 */
export function ExportLinks<Row>({ fileName, columns, rows, readAll }: ExportLinksProps<Row>): ReactNode {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const record = useSending(RecordExportDocument);
  const save = async (format: 'csv' | 'xlsx'): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const taken = readAll ? await readAll() : rows;
      const input = { what: fileName, format: format === 'csv' ? 'CSV' : 'XLSX', rows: taken.length, page: window.location.pathname, finess: FINESS.exec(fileName)?.[1] ?? null } as const;
      const { failure } = await record({ input });
      if (failure) {
        setProblem(`Export non donné\u00A0: il n’a pas pu être inscrit au journal. ${failure.message}`);
        return;
      }
      const { saveTable } = await import('./save-table.js');
      await saveTable(format, fileName, columns, taken);
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
      <span role="status" className="export-problem">
        {problem}
      </span>
    </span>
  );
}
