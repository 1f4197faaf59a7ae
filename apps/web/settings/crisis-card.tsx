import { type ReactNode, useState } from 'react';
import { day, shortWeek } from '../figures/dates.js';
import { quantity } from '../figures/numbers.js';
import { CRISIS_SOURCE_LABELS } from '../figures/origins.js';
import { lowered } from '../figures/words.js';
import type { CrisisChoiceFragment, CrisisSettingFragment } from '../generated/graphql.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { ExportLinks } from '../parts/export-links.js';
import { CrisisDialog } from './crisis-dialog.js';

function SettingCell({ setting, applied }: { setting: CrisisSettingFragment | null; applied: boolean }): ReactNode {
  if (!setting || setting.weeklyQuantity === null) return <span className="mention">—</span>;
  const value = quantity(setting.weeklyQuantity);
  return (
    <div>
      {applied ? <strong className="fr-icon-check-line fr-icon--sm"> {value}</strong> : <s>{value}</s>}
      <div className="note">
        {setting.setByName}, {day(setting.setAt, true)}
        {setting.reason ? ` · «\u00A0${setting.reason}\u00A0»` : ''}
      </div>
    </div>
  );
}

interface CrisisCardProps {
  finess: string;
  rows: readonly CrisisChoiceFragment[];
  /** An ARS must give a reason; a director may. */
  mayEdit: boolean;
  reasonRequired: boolean;
  onChanged: () => void;
}

/** Crisis consumption of each item: the one applied, and the ones it was preferred to. */
export function CrisisCard({ finess, rows, mayEdit, reasonRequired, onChanged }: CrisisCardProps): ReactNode {
  const [edited, setEdited] = useState<CrisisChoiceFragment>();
  const unknown = rows.filter(({ weeklyQuantity }) => weeklyQuantity === null);
  const columns: Column<CrisisChoiceFragment>[] = [
    { key: 'item', header: 'Article', isRowHeader: true, value: (row) => row.item.labelPlural },
    {
      key: 'applied',
      header: 'Appliquée (pièces par semaine)',
      numeric: true,
      value: (row) => row.weeklyQuantity,
      cell: (row) => <span className="table__cover">{quantity(row.weeklyQuantity)}</span>,
    },
    { key: 'source', header: 'Origine', value: (row) => CRISIS_SOURCE_LABELS[row.source] ?? row.source },
    { key: 'declared', header: 'Déclarée', value: (row) => row.declared?.weeklyQuantity, cell: (row) => <SettingCell setting={row.declared} applied={row.source === 'DECLARED'} /> },
    { key: 'ars', header: 'Fixée par l’ARS', value: (row) => row.ars?.weeklyQuantity, cell: (row) => <SettingCell setting={row.ars} applied={row.source === 'ARS'} /> },
    {
      key: 'observed',
      header: 'Observée',
      value: (row) => row.observed?.weeklyQuantity,
      cell: (row) =>
        row.observed ? (
          <div>
            {row.source === 'OBSERVED' ? <strong className="fr-icon-check-line fr-icon--sm"> {quantity(row.observed.weeklyQuantity)}</strong> : quantity(row.observed.weeklyQuantity)}
            <div className="note">
              {shortWeek(row.observed.fromWeek)} à {shortWeek(row.observed.toWeek)}
            </div>
          </div>
        ) : (
          <span className="mention">moins de 4 semaines</span>
        ),
    },
    { key: 'why', header: 'Pourquoi', value: (row) => row.why, cell: (row) => <span className="mention">{row.why}</span> },
    ...(mayEdit ? [{ key: 'edit', header: <span className="fr-sr-only">Modifier</span>, label: 'Modifier', drawn: true, value: () => null, cell: (row: CrisisChoiceFragment) => <EditButton name={row.item.labelPlural} onClick={() => setEdited(row)} /> }] : []),
  ];
  return (
    <Card
      title={unknown.length === 0 ? 'Consommation de crise connue pour tous les articles' : `Consommation de crise inconnue\u00A0: ${unknown.map(({ item }) => lowered(item.labelPlural)).join(', ')}`}
      subtitle="La couverture divise le stock par cette valeur. D’abord la valeur déclarée, sauf contestation par l’ARS&nbsp;; sinon celle de l’ARS&nbsp;; sinon la plus forte moyenne observée."
      exports={<ExportLinks fileName={`consommation-de-crise-${finess}`} columns={columns} rows={rows} />}
    >
      <DataTable caption="Consommation de crise par article" columns={columns} rows={rows} rowKey={(row) => row.item.code} />
      {edited ? <CrisisDialog finess={finess} choice={edited} reasonRequired={reasonRequired} onClose={() => setEdited(undefined)} onChanged={onChanged} /> : null}
    </Card>
  );
}

export function EditButton({ name, onClick }: { name: string; onClick: () => void }): ReactNode {
  return (
    <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-edit-line" onClick={onClick} title={`Modifier\u00A0: ${name}`}>
      Modifier&nbsp;: {name}
    </button>
  );
}
