import { type ReactNode, useState } from 'react';
import { day } from '../figures/dates.js';
import { counted } from '../figures/numbers.js';
import { ORIGIN_LABELS } from '../figures/origins.js';
import { lowered } from '../figures/words.js';
import type { ScopeKind, ThresholdRowFragment } from '../generated/graphql.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { ExportLinks } from '../parts/export-links.js';
import { EditButton } from './crisis-card.js';
import { ThresholdsDialog } from './thresholds-dialog.js';

type Values = ThresholdRowFragment['applied'] | ThresholdRowFragment['levels'][number]['thresholds'];
type Level = ThresholdRowFragment['levels'][number];

const plain = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** "3 · 2 · 1": watch, warning, critical. */
function inShort(values: Values): string {
  if (!values.enabled) return 'désactivé';
  return [values.watchBelow, values.warningBelow, values.criticalBelow].map((weeks) => plain.format(weeks)).join(' · ');
}

function LevelCell({ level }: { level: Level | undefined }): ReactNode {
  if (!level || level.state === 'INHERITS') return <span className="mention">hérite</span>;
  if (level.state === 'OVERRIDDEN') return <s className="mention">{inShort(level.thresholds)}</s>;
  return <strong className="fr-icon-check-line fr-icon--sm"> {inShort(level.thresholds)}</strong>;
}

function reasonOf(row: ThresholdRowFragment): string {
  const level = row.levels.findLast(({ state }) => state === 'APPLIED');
  if (!level) return '';
  if (level.setting) return `${level.setting.reason ? `«\u00A0${level.setting.reason}\u00A0» ` : ''}${level.setting.setByName}, ${day(level.setting.setAt, true)}`;
  return `${level.source ?? 'Doctrine nationale'}${level.effectiveFrom ? `, ${day(level.effectiveFrom, true)}` : ''}`;
}

interface ThresholdsCardProps {
  kind: ScopeKind;
  code: string | null;
  rows: readonly ThresholdRowFragment[];
  mayEdit: boolean;
  onChanged: () => void;
}

/** Alert thresholds with their inheritance: the nearest setting wins, what it replaces is struck. */
export function ThresholdsCard({ kind, code, rows, mayEdit, onChanged }: ThresholdsCardProps): ReactNode {
  const [edited, setEdited] = useState<ThresholdRowFragment>();
  const origins = rows[0]?.levels.map(({ origin }) => origin) ?? [];
  const local = rows.filter(({ levels }) => levels.at(-1)?.state === 'APPLIED' && levels.length > 1);
  const columns: Column<ThresholdRowFragment>[] = [
    { key: 'item', header: 'Article', isRowHeader: true, value: (row) => row.item.labelPlural },
    ...origins.map(
      (origin): Column<ThresholdRowFragment> => ({
        key: origin,
        header: ORIGIN_LABELS[origin] ?? origin,
        value: (row) => inShort(row.levels.find((level) => level.origin === origin)?.thresholds ?? row.applied),
        cell: (row) => <LevelCell level={row.levels.find((level) => level.origin === origin)} />,
      }),
    ),
    { key: 'applied', header: 'Appliqué', value: (row) => inShort(row.applied), cell: (row) => <strong className="nowrap">{inShort(row.applied)}</strong> },
    { key: 'reason', header: 'Motif, auteur, date', value: reasonOf },
    ...(mayEdit ? [{ key: 'edit', header: <span className="fr-sr-only">Régler</span>, label: 'Régler', drawn: true, value: () => null, cell: (row: ThresholdRowFragment) => <EditButton name={row.item.labelPlural} onClick={() => setEdited(row)} /> }] : []),
  ];
  return (
    <Card
      title={local.length === 0 ? 'Seuils d’alerte\u00A0: aucun réglage local' : `Seuils d’alerte\u00A0: ${counted(local.length, 'réglage local', 'réglages locaux')}, ${local.map(({ item }) => lowered(item.labelPlural)).join(', ')}`}
      subtitle="Le réglage le plus proche l’emporte&nbsp;: établissement, sinon département, région, nation. En semaines de couverture&nbsp;: À surveiller · Tendu · Critique"
      exports={<ExportLinks fileName={`seuils-${code ?? 'france'}`} columns={columns} rows={rows} />}
    >
      <DataTable caption="Seuils d’alerte par article et par échelon" columns={columns} rows={rows} rowKey={(row) => row.item.code} />
      {edited ? <ThresholdsDialog kind={kind} code={code} row={edited} onClose={() => setEdited(undefined)} onChanged={onChanged} /> : null}
    </Card>
  );
}
