import { type ReactNode, useEffect, useRef, useState } from 'react';

export interface Column<Row> {
  /** Unique in the table. */
  key: string;
  /** Head of the column: a word, or a drawn axis with its hidden name. */
  header: ReactNode;
  /** The head in words, for exports and for phones; by default the header when it is a text. */
  label?: string;
  /** What is exported, and shown when there is no `cell`. Numbers stay numbers. */
  value: (row: Row) => string | number | null | undefined;
  cell?: (row: Row) => ReactNode;
  /** Figures are right-aligned. */
  numeric?: boolean;
  /** The column that names the row. */
  isRowHeader?: boolean;
  /** On a phone: the cell takes the whole width, without label (bars). */
  wide?: boolean;
  /** Least width on a wide screen, as CSS: for drawn columns. */
  width?: string;
  /** Drawn only: not exported. */
  drawn?: boolean;
  /** Exported only: not drawn. */
  hidden?: boolean;
}

interface DataTableProps<Row> {
  /** Says what the table holds, for those who do not see its place. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows that have just changed flash once. */
  changed?: ReadonlySet<string>;
  /** Becomes label and value on a phone (default). */
  stacks?: boolean;
  empty?: ReactNode;
}

export function labelOf<Row>(column: Column<Row>): string {
  return column.label ?? (typeof column.header === 'string' ? column.header : column.key);
}

/** One table for every screen: real heads, real rows, right-aligned figures. */
export function DataTable<Row>({ caption, columns, rows, rowKey, changed, stacks = true, empty }: DataTableProps<Row>): ReactNode {
  if (rows.length === 0) return <p className="mention">{empty ?? 'Rien à montrer.'}</p>;
  const shown = columns.filter((column) => !column.hidden);
  return (
    <TableFrame caption={caption}>
      <table className={`table${stacks ? ' table--stacks' : ''}`}>
        <caption className="fr-sr-only">{caption}</caption>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'num' : undefined} style={column.width ? { minWidth: column.width } : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={changed?.has(rowKey(row)) ? 'flash' : undefined}>
              {shown.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** A table wider than its place scrolls, by the keyboard too. */
function TableFrame({ caption, children }: { caption: string; children: ReactNode }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const observer = new ResizeObserver(() => setScrolls(current.scrollWidth > current.clientWidth));
    for (const sized of [current, ...current.children]) observer.observe(sized);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className="table-frame" tabIndex={scrolls ? 0 : undefined} role={scrolls ? 'region' : undefined} aria-label={scrolls ? caption : undefined}>
      {children}
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): ReactNode {
  const content = column.cell ? column.cell(row) : (column.value(row) ?? '—');
  if (column.isRowHeader) return <th scope="row" data-column={column.key}>{content}</th>;
  const classes = [column.numeric && 'num', column.wide && 'table__wide'].filter(Boolean).join(' ');
  return (
    <td className={classes || undefined} data-label={labelOf(column)} data-column={column.key}>
      {/* One box: on a phone, a figure and its note would otherwise stand side by side, a letter a line. */}
      {column.cell && !column.drawn && !column.wide ? <div className="table__cell">{content}</div> : content}
    </td>
  );
}
