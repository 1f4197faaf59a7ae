import type { ReactNode } from 'react';
import { BulletAxis } from '../../../parts/bullet-bar.js';
import { day, shortWeek } from '../../../figures/dates.js';
import type { EntryLine } from '../entry-lines.js';
import { EntryRow, type RowActions } from './entry-row.js';

interface EntryTableProps {
  lines: readonly EntryLine[];
  previousWeek: string | null;
  endsOn: string;
  actions: RowActions;
}

/** Seven items, three fields each; the picture of each row follows what is typed. */
export function EntryTable({ lines, previousWeek, endsOn, actions }: EntryTableProps): ReactNode {
  const before = previousWeek ? shortWeek(previousWeek) : 'préc.';
  return (
    <table className="entry-table">
      <caption className="fr-sr-only">Stock, quantité reçue et consommation de chaque article, en pièces</caption>
      <thead>
        <tr>
          <th scope="col">
            Article <span className="entry-table__unit">(pièces)</span>
          </th>
          <th scope="col" className="num">
            Stock {before}
          </th>
          <th scope="col" className="num">
            Stock au
            <br />
            dim. {day(endsOn)}
          </th>
          <th scope="col" className="num">
            Reçu
            <br />
            dans la semaine
          </th>
          <th scope="col" className="num">
            Consommé
            <br />
            dans la semaine
          </th>
          <th scope="col" className="num">
            Conso. {before}
          </th>
          <th scope="col" className="entry-table__axis">
            <BulletAxis />
          </th>
          <th scope="col" className="num">
            <abbr title="Semaines de consommation de crise">Sem.</abbr>
          </th>
          <th scope="col">Niveau</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <EntryRow key={line.reference.item.code} line={line} previousWeek={previousWeek} endsOn={endsOn} actions={actions} />
        ))}
      </tbody>
    </table>
  );
}
