import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { shortWeek } from '../../figures/dates.js';
import { counted } from '../../figures/numbers.js';
import type { LastReminderFragment, MissingRowFragment, ScopeKind } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { useRights } from '../rights.js';
import { CompleteContact } from './complete-contact.js';
import { missingColumns } from './missing-columns.js';
import { readAllMissing } from './read-all-missing.js';
import { LastReminder, ReminderButton } from './reminder.js';

interface MissingCardProps {
  kind: ScopeKind;
  code: string;
  week: string;
  rows: readonly MissingRowFragment[];
  total: number;
  last: LastReminderFragment | null | undefined;
  /** Of a past week: nobody is awaited any more. */
  isPresent: boolean;
  /** "régionale", "départementale". */
  consumption: string;
  changed: ReadonlySet<string>;
  onChanged: () => void;
}

/** Who has not answered yet, the heaviest first: the call that improves the figures most. */
export function MissingCard({ kind, code, week, rows, total, last, isPresent, consumption, changed, onChanged }: MissingCardProps): ReactNode {
  const rights = useRights();
  const client = useClient();
  const [edited, setEdited] = useState<MissingRowFragment>();
  const columns = missingColumns(week, rights.setContact ? setEdited : undefined);
  const title = total === 0 ? 'Tous ont répondu' : `${counted(total, 'établissement')} ${total < 2 ? 'n’a' : 'n’ont'} pas ${isPresent ? 'encore ' : ''}répondu`;
  return (
    <Card
      span={5}
      title={title}
      subtitle={total > 0 ? `Triés par poids dans la consommation de crise ${consumption}` : undefined}
      aside={rights.remind && isPresent ? <ReminderButton kind={kind} code={code} week={week} missing={total} last={last} onReminded={onChanged} /> : null}
      exports={total > 0 ? <ExportLinks fileName={`remontees-manquantes-${code}-${shortWeek(week)}`} columns={columns} rows={rows} readAll={async () => await readAllMissing(client, { kind, code, week })} /> : null}
      more={
        isPresent && total > rows.length ? (
          <Link className="foot-button" to={`/remontees-manquantes${kind === 'DEPARTMENT' ? `?departement=${code}` : ''}`}>
            Voir les {total}
          </Link>
        ) : null
      }
    >
      {total > 0 ? (
        <div className="compact">
          <DataTable caption="Établissements sans remontée, du plus lourd au plus léger" columns={columns} rows={rows} rowKey={({ establishment }) => establishment.finess} changed={changed} />
        </div>
      ) : null}
      <LastReminder last={last} />
      <CompleteContact row={edited} onClose={() => setEdited(undefined)} onChanged={onChanged} />
    </Card>
  );
}
