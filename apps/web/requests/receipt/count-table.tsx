import type { ReactNode } from 'react';
import { day } from '../../figures/dates.js';
import { quantity, signed } from '../../figures/numbers.js';
import type { RequestShipmentFragment } from '../../generated/graphql.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import type { CountedLine } from './counts.js';
import { lowered } from '../../figures/words.js';

interface CountTableProps {
  lines: readonly CountedLine[];
  lots: RequestShipmentFragment['lots'];
  troubles: readonly { path: string; message: string }[];
  onType: (code: string, text: string) => void;
}

/** Each item sent, its lots, the field to count in, and the difference as it is typed. */
export function CountTable({ lines, lots, troubles, onType }: CountTableProps): ReactNode {
  const columns: Column<CountedLine>[] = [
    { key: 'item', header: 'Article', isRowHeader: true, value: ({ item }) => item.labelPlural },
    {
      key: 'lots',
      header: 'Lots',
      value: () => null,
      cell: ({ item }) => (
        <ul className="fr-raw-list">
          {lots
            .filter((lot) => lot.item.code === item.code)
            .map((lot) => (
              <li key={lot.lotNumber}>
                {lot.lotNumber}&nbsp;: {quantity(lot.quantity)}
                {lot.expiresOn ? <span className="mention">, péremption {day(lot.expiresOn, true)}</span> : null}
              </li>
            ))}
        </ul>
      ),
    },
    { key: 'sent', header: 'Envoyé', numeric: true, value: ({ sent }) => sent, cell: ({ sent }) => quantity(sent) },
    { key: 'count', header: 'Compté', numeric: true, value: () => null, cell: (line) => <Field line={line} trouble={troubles.find(({ path }) => path === line.item.code)?.message} onType={onType} /> },
    {
      key: 'difference',
      header: 'Différence',
      numeric: true,
      value: () => null,
      cell: ({ sent, received }) => (received === undefined ? '—' : received === sent ? 'aucune' : <strong className="request-overdue">{signed(received - sent)}</strong>),
    },
  ];
  return <DataTable caption="Articles de l’envoi" columns={columns} rows={lines} rowKey={({ item }) => item.code} />;
}

function Field({ line, trouble, onType }: { line: CountedLine; trouble: string | undefined; onType: CountTableProps['onType'] }): ReactNode {
  const { item, text, received } = line;
  const noteId = `count-${item.code}-note`;
  return (
    <div className="request-amount">
      <input
        className={`fr-input num${trouble ? ' fr-input--error' : ''}`}
        inputMode="numeric"
        value={text}
        aria-label={`Compté, ${lowered(item.labelPlural)}`}
        aria-invalid={trouble !== undefined}
        aria-describedby={trouble ? noteId : undefined}
        name={item.code}
        onChange={(event) => onType(item.code, event.target.value)}
        onBlur={() => received !== undefined && quantity(received) !== text && onType(item.code, quantity(received))}
      />
      {trouble ? (
        <span className="fr-error-text request-amount__trouble" id={noteId}>
          {trouble}
        </span>
      ) : null}
    </div>
  );
}
