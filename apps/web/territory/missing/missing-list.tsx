import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { shortWeek } from '../../figures/dates.js';
import { counted, quantity } from '../../figures/numbers.js';
import type { MissingRowFragment, MissingScreenQuery, ScopeKind } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { Pager } from '../paging/pager.js';
import { useRights } from '../rights.js';
import { useFlashes } from '../use-flashes.js';
import { missingColumns } from './missing-columns.js';
import { readAllMissing } from './read-all-missing.js';
import { LastReminder, ReminderButton } from './reminder.js';

export const MISSING_PAGE = 25;

interface MissingListProps {
  data: MissingScreenQuery;
  kind: ScopeKind;
  code: string | null;
  offset: number;
  onMove: (offset: number) => void;
  onEdit: (row: MissingRowFragment) => void;
  onChanged: () => void;
}

function titleOf({ missingReports: { totalCount: total }, reportingCurve: { expected, received } }: MissingScreenQuery): string {
  if (total === 0) return `Tous ont répondu : ${counted(received, 'remontée reçue', 'remontées reçues')}`;
  return `${counted(total, 'établissement')} sur ${quantity(expected)} ${total < 2 ? 'n’a' : 'n’ont'} pas encore répondu`;
}

/** A page of who has not answered, and the reminder to all of them. */
export function MissingList({ data, kind, code, offset, onMove, onEdit, onChanged }: MissingListProps): ReactNode {
  const rights = useRights();
  const client = useClient();
  const { nodes: rows, totalCount: total } = data.missingReports;
  const { week } = data.reportingCurve;
  const columns = missingColumns(week, rights.setContact ? onEdit : undefined);
  const changed = useFlashes(rows, ({ establishment }) => establishment.finess, ({ establishment }) => JSON.stringify(establishment.contacts), `${code} ${offset}`);
  return (
    <Card
      title={titleOf(data)}
      subtitle={rows.length > 0 ? `Triés par poids dans la consommation de crise · ${offset + 1} à ${offset + rows.length} sur ${quantity(total)}` : undefined}
      aside={rights.remind ? <ReminderButton kind={kind} code={code} week={week} missing={total} last={data.lastReminder} onReminded={onChanged} /> : null}
      exports={
        rows.length > 0 ? (
          <ExportLinks fileName={`remontees-manquantes-${code ?? 'france'}-${shortWeek(week)}`} columns={columns} rows={rows} readAll={async () => await readAllMissing(client, { kind, code, week })} />
        ) : null
      }
      more={<Pager page={MISSING_PAGE} offset={offset} hasNext={offset + rows.length < total} onMove={onMove} of="Remontées manquantes" />}
    >
      <LastReminder last={data.lastReminder} />
      {total > 0 ? (
        <div className="compact">
          <DataTable caption="Établissements sans remontée, du plus lourd au plus léger" columns={columns} rows={rows} rowKey={({ establishment }) => establishment.finess} changed={changed} />
        </div>
      ) : null}
    </Card>
  );
}
