import { type ReactNode, useState } from 'react';
import SelectNext from '@codegouvfr/react-dsfr/SelectNext';
import { day } from '../../figures/dates.js';
import { quantity } from '../../figures/numbers.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { HowComputed } from '../../parts/how-computed.js';
import { byExpiry, type Lot, lotsFinding, urgency } from './lots-by-expiry.js';

/** Lots, the first to expire first: first expired, first out. */
export function LotsCard({ lots, today, items }: { lots: readonly Lot[]; today: string; items: readonly { code: string; labelPlural: string }[] }): ReactNode {
  const [item, setItem] = useState('');
  const rows = byExpiry(lots).filter((lot) => item === '' || lot.item.code === item);
  const columns: Column<Lot>[] = [
    { key: 'lot', header: 'Lot', value: ({ lotNumber }) => lotNumber, isRowHeader: true },
    { key: 'item', header: 'Article', value: (lot) => lot.item.labelPlural },
    { key: 'site', header: 'Site', value: ({ site }) => site },
    {
      key: 'expiry',
      header: 'Péremption',
      value: ({ expiresOn }) => expiresOn,
      cell: (lot) => (
        <>
          {lot.expiresOn ? day(lot.expiresOn, true) : 'ne périme pas'} {urgency(lot, today) ? <strong className="fr-icon-time-line fr-icon--sm lot-urgency"> {urgency(lot, today)}</strong> : null}
        </>
      ),
    },
    { key: 'onHand', header: 'Présent', numeric: true, value: ({ onHand }) => onHand, cell: ({ onHand }) => quantity(onHand) },
    { key: 'reserved', header: 'Réservé', numeric: true, value: ({ reserved }) => reserved, cell: ({ reserved }) => quantity(reserved) },
    { key: 'available', header: 'Disponible', numeric: true, value: ({ available }) => available, cell: ({ available }) => <strong>{quantity(available)}</strong> },
    { key: 'state', header: 'État', value: (lot) => stateOf(lot, today), cell: (lot) => (stateOf(lot, today) === 'Utilisable' ? 'Utilisable' : <strong>{stateOf(lot, today)}</strong>) },
  ];
  return (
    <Card
      span={12}
      title={lotsFinding(rows, today)}
      subtitle="Lots non épuisés, premier périmé d’abord, en pièces"
      aside={
        <div className="map-controls">
          <SelectNext
            label="Article"
            nativeSelectProps={{ value: item, onChange: (event) => setItem(event.target.value) }}
            options={[{ value: '', label: 'Tous les articles' }, ...items.map(({ code, labelPlural }) => ({ value: code, label: labelPlural }))]}
          />
        </div>
      }
      exports={<ExportLinks fileName="stock-strategique-lots" columns={columns} rows={rows} />}
      explain={
        <HowComputed title="Lots : comment est-ce calculé ?">
          <p>
            <strong>Disponible = présent − réservé</strong> pour un lot ni périmé ni en quarantaine, et zéro sinon. Réservé : promis à des envois prévus. Un envoi propose d’abord les
            lots qui périment les premiers ; s’en écarter demande un motif.
          </p>
        </HowComputed>
      }
    >
      <DataTable caption="Lots du stock stratégique par péremption" columns={columns} rows={rows} rowKey={({ id }) => id} empty="Aucun lot pour cet article." />
    </Card>
  );
}

const stateOf = (lot: Lot, today: string): string => (lot.quarantined ? 'En quarantaine' : urgency(lot, today) === 'périmé' ? 'Périmé' : 'Utilisable');
