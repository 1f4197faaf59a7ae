import { type ReactNode, useState } from 'react';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { day } from '../../figures/dates.js';
import { counted, quantity } from '../../figures/numbers.js';
import type { StockLotFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { type LotStanding, STANDING_LABELS, standingOf } from './lot-state.js';

interface LotsTableProps {
  lots: readonly StockLotFragment[];
  items: readonly { code: string; labelPlural: string }[];
  today: string;
  withEmpty: boolean;
  onWithEmpty: (withEmpty: boolean) => void;
  onMovements: (lot: StockLotFragment) => void;
  /** Absent for who only reads. */
  onAdjust: ((lot: StockLotFragment) => void) | undefined;
}

export function LotsTable({ lots, items, today, withEmpty, onWithEmpty, onMovements, onAdjust }: LotsTableProps): ReactNode {
  const [code, setCode] = useState('');
  const shown = lots.filter(({ item }) => code === '' || item.code === code);
  const soon = shown.filter((lot) => standingOf(lot, today) === 'EXPIRES_SOON');
  const blocked = shown.filter((lot) => ['EXPIRED', 'QUARANTINED'].includes(standingOf(lot, today)));
  const columns = lotColumns(today, onMovements, onAdjust);
  return (
    <Card
      title={`${counted(shown.length, 'lot')}, ${soon.length === 0 ? 'aucun ne périme sous 3 mois' : `${quantity(soon.length)} à écouler sous 3 mois`}`}
      subtitle={`Par article, premier périmé d’abord. ${blocked.length === 0 ? 'Aucun lot périmé ni en quarantaine.' : `${counted(blocked.length, 'lot')} hors d’usage, périmé ou en quarantaine.`}`}
      exports={<ExportLinks fileName="stock-par-lot" columns={columns} rows={shown} />}
      aside={
        <div className="lots-tools">
          <label className="fr-label" htmlFor="lots-item">
            Article
          </label>
          <select className="fr-select" id="lots-item" value={code} onChange={(event) => setCode(event.target.value)}>
            <option value="">Tous les articles</option>
            {items.map((item) => (
              <option key={item.code} value={item.code}>
                {item.labelPlural}
              </option>
            ))}
          </select>
          <Checkbox
            small
            options={[{ label: 'Montrer les lots épuisés', nativeInputProps: { checked: withEmpty, onChange: (event) => onWithEmpty(event.target.checked) } }]}
          />
        </div>
      }
    >
      <DataTable caption="Lots du stock stratégique" columns={columns} rows={shown} rowKey={({ id }) => id} empty="Aucun lot de cet article." />
    </Card>
  );
}

const TAGS: Partial<Record<LotStanding, string>> = {
  EXPIRED: 'lot-tag lot-tag--wrong fr-icon-close-circle-line fr-icon--sm',
  QUARANTINED: 'lot-tag lot-tag--wrong fr-icon-lock-line fr-icon--sm',
  EXPIRES_SOON: 'lot-tag lot-tag--soon fr-icon-time-line fr-icon--sm',
};

function lotColumns(today: string, onMovements: (lot: StockLotFragment) => void, onAdjust: ((lot: StockLotFragment) => void) | undefined): readonly Column<StockLotFragment>[] {
  return [
    {
      key: 'lot', header: 'Lot', isRowHeader: true, value: ({ lotNumber }) => lotNumber,
      cell: ({ lotNumber, item }) => <><span className="nowrap">{lotNumber}</span><div className="note">{item.labelPlural}</div></>,
    },
    { key: 'item', header: 'Article', hidden: true, value: ({ item }) => item.labelPlural },
    { key: 'site', header: 'Lieu', value: ({ site }) => site },
    { key: 'expiry', header: 'Péremption', value: ({ expiresOn }) => expiresOn ?? 'ne périme pas', cell: ({ expiresOn }) => (expiresOn ? <span className="nowrap">{day(expiresOn, true)}</span> : 'ne périme pas') },
    {
      key: 'standing', header: 'État', value: (lot) => STANDING_LABELS[standingOf(lot, today)],
      cell: (lot) => <span className={TAGS[standingOf(lot, today)] ?? 'mention'}> {STANDING_LABELS[standingOf(lot, today)]}</span>,
    },
    { key: 'onHand', header: 'Présent', hidden: true, value: ({ onHand }) => onHand },
    { key: 'reserved', header: 'Réservé', hidden: true, value: ({ reserved }) => reserved },
    {
      key: 'available', header: 'Disponible', numeric: true, value: ({ available }) => available,
      cell: ({ available, onHand, reserved }) => (
        <div>
          <strong>{quantity(available)}</strong>
          {available === onHand ? null : <div className="note">{`${quantity(onHand)} présentes${reserved > 0 ? `, ${quantity(reserved)} réservées` : ''}`}</div>}
        </div>
      ),
    },
    {
      key: 'actions', header: 'Gestes', drawn: true, wide: true, value: () => null,
      cell: (lot) => (
        <span className="shipment-actions">
          <button type="button" className="foot-button" aria-label={`Mouvements du lot ${lot.lotNumber}`} onClick={() => onMovements(lot)}>
            Mouvements
          </button>
          {onAdjust ? (
            <button type="button" className="foot-button" aria-label={`Corriger le lot ${lot.lotNumber}`} onClick={() => onAdjust(lot)}>
              Corriger
            </button>
          ) : null}
        </span>
      ),
    },
  ];
}
