import { type ReactNode, useState } from 'react';
import { counted } from '../figures/numbers.js';
import type { Failure } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { ExportLinks } from '../parts/export-links.js';
import { ExtendDialog } from './extend-dialog.js';
import { PERSON_COLUMNS } from './person-columns.js';
import { RevokeDialog } from './revoke-dialog.js';
import type { HabilitationRow } from './rows.js';
import { SwitchAccountDialog } from './switch-account-dialog.js';
import { TransferDialog } from './transfer-dialog.js';

interface HabilitationsCardProps {
  rows: readonly HabilitationRow[];
  total: number | undefined;
  loading: boolean;
  failure: Failure | undefined;
  onChanged: () => void;
  /** Whose own habilitation as a director may be handed over. */
  ownEmail: string;
  mayClose: boolean;
  onMore: (() => void) | undefined;
  /** Why there may be nobody. */
  empty: string;
}

type Act = 'revoke' | 'extend' | 'transfer' | 'switch';

/** Everyone with a right in the grantor's perimeter, and what can be done of it. */
export function HabilitationsCard({ rows, total, loading, failure, onChanged, ownEmail, mayClose, onMore, empty }: HabilitationsCardProps): ReactNode {
  const [open, setOpen] = useState<{ act: Act; row: HabilitationRow }>();
  const close = (): void => setOpen(undefined);
  const columns: Column<HabilitationRow>[] = [
    ...PERSON_COLUMNS,
    {
      key: 'acts',
      header: 'Actions',
      drawn: true,
      value: () => null,
      cell: (row) => {
        const acts = actsOf(row, ownEmail, mayClose);
        return acts.length === 0 ? '—' : (
          <ul className="fr-raw-list person-acts">
            {acts.map(({ act, text }) => (
              <li key={act}>
                <button type="button" className="fr-link" aria-label={`${text}\u00A0: ${row.name}, ${row.roleLabel}, ${row.perimeter}`} onClick={() => setOpen({ act, row })}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        );
      },
    },
  ];
  return (
    <>
      <Card
        title={total === undefined ? 'Habilitations' : counted(total, 'habilitation')}
        loading={loading}
        failure={failure}
        onRetry={onChanged}
        exports={<ExportLinks fileName="habilitations" columns={columns} rows={rows} />}
        more={onMore ? <MoreButton onMore={onMore} /> : null}
      >
        <DataTable caption="Habilitations, la plus récente d’abord" columns={columns} rows={rows} rowKey={({ id }) => String(id)} empty={empty} />
      </Card>
      {open?.act === 'revoke' ? <RevokeDialog row={open.row} onClose={close} onDone={onChanged} /> : null}
      {open?.act === 'extend' ? <ExtendDialog row={open.row} onClose={close} onDone={onChanged} /> : null}
      {open?.act === 'transfer' ? <TransferDialog row={open.row} onClose={close} onDone={onChanged} /> : null}
      {open?.act === 'switch' ? <SwitchAccountDialog row={open.row} onClose={close} onDone={onChanged} /> : null}
    </>
  );
}

function MoreButton({ onMore }: { onMore: () => void }): ReactNode {
  return (
    <button type="button" className="foot-button" onClick={onMore}>
      Voir plus
    </button>
  );
}

function actsOf(row: HabilitationRow, ownEmail: string, mayClose: boolean): { act: Act; text: string }[] {
  const isOwn = row.email === ownEmail;
  const acts: { act: Act; text: string }[] = [];
  if (row.mayChange) acts.push({ act: 'extend', text: 'Changer la fin' });
  if (row.role === 'DIRECTOR' && row.inForce && (row.mayChange || isOwn)) acts.push({ act: 'transfer', text: 'Passer la main' });
  if (row.mayChange) acts.push({ act: 'revoke', text: 'Retirer' });
  if (mayClose && !isOwn) acts.push({ act: 'switch', text: row.disabledAt ? 'Rouvrir le compte' : 'Fermer le compte' });
  return acts;
}
