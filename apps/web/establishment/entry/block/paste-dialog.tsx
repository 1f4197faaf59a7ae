import { type ReactNode, useState } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { counted, quantity, readQuantity } from '../../../figures/numbers.js';
import { DataTable } from '../../../parts/data-table.js';
import { Dialog } from '../../../parts/dialog.js';
import { type EntryField, fieldKey } from '../draft/typed-report.js';
import { type BlockLine, type NamedItem, readBlock } from './read-block.js';

interface PasteDialogProps {
  /** What was pasted into a field; '' when the person comes by the button. */
  pasted: string;
  start: { item: string; field: EntryField };
  items: readonly NamedItem[];
  onClose: () => void;
  onTake: (texts: Record<string, string>) => void;
}

/** Cells copied from a spreadsheet, shown before they are taken. */
export function PasteDialog({ pasted, start, items, onClose, onTake }: PasteDialogProps): ReactNode {
  const [text, setText] = useState(pasted);
  const { lines, leftOut } = readBlock(text, items, start);
  const wrong = lines.reduce((sum, { unreadable }) => sum + unreadable.length, 0);
  const take = (): void => {
    const entries = lines.flatMap(({ item, texts, unreadable }) =>
      (Object.entries(texts) as [EntryField, string][]).filter(([field]) => !unreadable.includes(field)).map(([field, value]) => [fieldKey(item, field), value]),
    );
    onTake(Object.fromEntries(entries) as Record<string, string>);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Coller depuis Excel"
      actions={
        <>
          <Button onClick={take} disabled={lines.length === 0} nativeButtonProps={{ 'data-first-focus': pasted === '' ? undefined : '' }}>
            Reprendre {counted(lines.length, 'article')}
          </Button>
          <Button priority="secondary" onClick={onClose}>
            Annuler
          </Button>
        </>
      }
    >
      {pasted === '' ? (
        <Input
          textArea
          label="Cellules copiées"
          hintText="Une ligne par article, dans l’ordre de la page ou avec son nom&nbsp;: stock, reçu, consommé&nbsp;; ou stock, consommé."
          nativeTextAreaProps={{ value: text, rows: 4, onChange: (event) => setText(event.target.value), ...({ 'data-first-focus': '' } as object) }}
        />
      ) : null}
      {text.trim() === '' ? null : (
        <>
          <p>
            {counted(lines.length, 'article reconnu', 'articles reconnus')}
            {wrong > 0 ? `, ${counted(wrong, 'cellule illisible laissée', 'cellules illisibles laissées')} de côté` : ''}
            {leftOut.length > 0 ? `, ${counted(leftOut.length, 'ligne sans article', 'lignes sans article')}` : ''}.
          </p>
          <Preview lines={lines} items={items} />
          {leftOut.length === 0 ? null : <p className="note fr-mt-1w">Lignes laissées de côté&nbsp;: {leftOut.slice(0, 5).join(' / ')}</p>}
        </>
      )}
    </Dialog>
  );
}

function Preview({ lines, items }: { lines: readonly BlockLine[]; items: readonly NamedItem[] }): ReactNode {
  const column = (field: EntryField, header: string) => ({
    key: field,
    header,
    numeric: true,
    value: ({ texts }: BlockLine) => texts[field] ?? null,
    cell: ({ texts, unreadable }: BlockLine) =>
      unreadable.includes(field) ? <span className="wrong-cell">«&nbsp;{texts[field]}&nbsp;» illisible</span> : texts[field] === undefined ? 'inchangé' : quantity(readQuantity(texts[field])),
  });
  return (
    <DataTable
      caption="Ce qui sera repris"
      columns={[
        { key: 'item', header: 'Article', value: ({ item }) => items.find(({ code }) => code === item)?.labelPlural, isRowHeader: true },
        column('stockOnHand', 'Stock'),
        column('received', 'Reçu'),
        column('consumption', 'Consommé'),
      ]}
      rows={lines}
      rowKey={({ item }) => item}
    />
  );
}
