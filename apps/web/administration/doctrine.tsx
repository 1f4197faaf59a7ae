import { type ReactNode, useState } from 'react';
import { day } from '../figures/dates.js';
import { DoctrineDocument, type DoctrineQuery } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { ExportLinks } from '../parts/export-links.js';
import { ScreenHead } from '../shell/screen-head.js';
import { useTitle } from '../shell/use-title.js';
import { DoctrineDialog } from './doctrine-dialog.js';

type Value = DoctrineQuery['doctrineHistory'][number];

const STANDINGS: Record<Value['standing'], string> = { IN_FORCE: 'en vigueur', UPCOMING: 'à venir', PAST: 'passée', REPLACED: 'remplacée' };
const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** What a number of the deadline says to a person. */
function inClear(key: string, value: number): string | undefined {
  if (key === 'deadline_day') return DAYS[value - 1];
  return key === 'deadline_minutes' ? `${Math.trunc(value / 60)}\u00A0h\u00A0${String(value % 60).padStart(2, '0')}` : undefined;
}

const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 });

/** Values that texts fix, each with its source and its date of effect; nothing is overwritten. */
export function Doctrine(): ReactNode {
  const { data, failure, loading, reload } = useReading(DoctrineDocument, {});
  const [edited, setEdited] = useState<Value>();
  useTitle('Doctrine');
  const items = new Map((data?.catalogue ?? []).map(({ code, labelPlural }) => [code, labelPlural]));
  // The oldest first: what everything rests on, then what refines it.
  const values = (data?.doctrineHistory ?? []).toSorted((a, b) => a.id - b.id);
  const inForce = values.filter(({ standing }) => standing === 'IN_FORCE' || standing === 'UPCOMING');
  const past = values.filter(({ standing }) => standing === 'PAST' || standing === 'REPLACED');
  const columns: Column<Value>[] = [
    { key: 'label', header: 'Ce qui est fixé', isRowHeader: true, value: ({ label }) => label },
    { key: 'item', header: 'Article', value: ({ itemCode }) => (itemCode ? (items.get(itemCode) ?? itemCode) : 'tous') },
    { key: 'value', header: 'Valeur', numeric: true, value: ({ value }) => value, cell: ({ value }) => <strong>{decimal.format(value).replaceAll('\u202F', '\u00A0')}</strong> },
    {
      key: 'unit',
      header: 'Unité',
      value: ({ unit }) => unit,
      cell: ({ key, value, unit }) => (
        <>
          {unit}
          {inClear(key, value) ? <div className="note">soit {inClear(key, value)}</div> : null}
        </>
      ),
    },
    { key: 'from', header: 'À partir du', value: ({ effectiveFrom }) => effectiveFrom, cell: ({ effectiveFrom }) => <span className="nowrap">{day(effectiveFrom, true)}</span> },
    { key: 'standing', header: 'État', value: ({ standing }) => STANDINGS[standing], cell: ({ standing }) => <span className="nowrap">{STANDINGS[standing]}</span> },
    { key: 'source', header: 'Source', value: ({ source }) => source },
    { key: 'by', header: 'Fixée par', value: ({ setByName }) => setByName },
  ];
  const editable: Column<Value>[] = [
    ...columns,
    {
      key: 'edit',
      header: <span className="fr-sr-only">Modifier</span>,
      label: 'Modifier',
      drawn: true,
      value: () => null,
      cell: (row) => (
        <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-edit-line" title={`Modifier : ${row.label}`} onClick={() => setEdited(row)}>
          Modifier : {row.label}
        </button>
      ),
    },
  ];
  return (
    <div className="fr-container">
      <ScreenHead title="Doctrine" lead="Une valeur vaut à partir de sa semaine d’effet ; les semaines d’avant gardent la leur." />
      <div className="stack">
        <Card title={`${inForce.length} valeurs en vigueur ou à venir`} subtitle="Chaque valeur avec le texte qui la fixe" loading={loading} failure={failure} onRetry={reload} exports={<ExportLinks fileName="doctrine" columns={columns} rows={values} />}>
          <DataTable caption="Doctrine en vigueur" columns={editable} rows={inForce} rowKey={({ id }) => String(id)} />
        </Card>
        {past.length > 0 ? (
          <Card title={`${past.length} ${past.length < 2 ? 'valeur passée ou remplacée' : 'valeurs passées ou remplacées'}`} subtitle="Conservées : elles expliquent les chiffres d’alors">
            <DataTable caption="Doctrine passée" columns={columns} rows={past} rowKey={({ id }) => String(id)} />
          </Card>
        ) : null}
      </div>
      {edited ? <DoctrineDialog value={edited} item={edited.itemCode ? items.get(edited.itemCode) : undefined} onClose={() => setEdited(undefined)} onChanged={reload} /> : null}
    </div>
  );
}
