import type { ReactNode } from 'react';
import { day } from '../figures/dates.js';
import type { Column } from '../parts/data-table.js';
import { endInWords, type HabilitationRow, periodInWords } from './rows.js';

/** Who, as what and where, since when, and whether they come. */
export const PERSON_COLUMNS: readonly Column<HabilitationRow>[] = [
  {
    key: 'name',
    header: 'Personne',
    isRowHeader: true,
    value: ({ name }) => name,
    cell: ({ name, email, disabledAt }) => (
      <>
        {name}
        <div className="note">{email}</div>
        {disabledAt ? <div className="note">compte fermé le {day(disabledAt, true)}</div> : null}
      </>
    ),
  },
  {
    key: 'role',
    header: 'Habilitation',
    value: ({ roleLabel, perimeter }) => `${roleLabel}, ${perimeter}`,
    cell: (row) => (
      <>
        {row.inForce ? row.roleLabel : <s>{row.roleLabel}</s>}
        <div className="note">
          {row.perimeter} · {periodInWords(row)} · par {row.grantedByName}&nbsp;: «&nbsp;{row.reason}&nbsp;»
        </div>
        <End row={row} />
      </>
    ),
  },
  { key: 'last', header: 'Dernière connexion', value: ({ lastSignInAt }) => lastSignInAt, cell: ({ lastSignInAt }) => (lastSignInAt ? day(lastSignInAt, true) : 'jamais') },
];

function End({ row }: { row: HabilitationRow }): ReactNode {
  const end = endInWords(row);
  return end === '' ? null : <div className="note">{end}</div>;
}
