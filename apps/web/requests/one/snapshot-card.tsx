import { type ReactNode, useMemo } from 'react';
import { day } from '../../figures/dates.js';
import { LEVEL_LABELS } from '../../figures/levels.js';
import { cover, quantity } from '../../figures/numbers.js';
import type { WholeRequestFragment } from '../../generated/graphql.js';
import { BulletAxis, BulletBar } from '../../parts/bullet-bar.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { FrozenExplained } from './frozen-explained.js';
import { type Scenario, scenarioName, snapshotFinding, snapshotSubtitle } from './snapshot-words.js';

const NAMES: Record<Scenario['kind'], string> = { NONE: 'Sans secours', HALF: 'Avec la moitié', ALL: 'Avec tout' };

/** What the establishment had when it asked, and what help would make of it: none, half, all. */
export function SnapshotCard({ request }: { request: WholeRequestFragment }): ReactNode {
  const several = request.lines.length > 1;
  const columns = useMemo(() => columnsOf(several), [several]);
  return (
    <Card
      title={snapshotFinding(request)}
      subtitle={snapshotSubtitle(request)}
      exports={<ExportLinks fileName={`${request.reference}-couverture`} columns={columns} rows={request.scenarios} />}
      explain={<FrozenExplained request={request} />}
    >
      {request.scenarios.length > 0 ? (
        <DataTable caption="Couverture figée, sans secours, avec la moitié, avec tout" columns={columns} rows={request.scenarios} rowKey={({ item, kind }) => `${item.code}-${kind}`} />
      ) : null}
      <p className="request-reason">
        <strong>Motif de l’établissement.</strong> «&nbsp;{request.reason}&nbsp;»
      </p>
    </Card>
  );
}

function columnsOf(several: boolean): Column<Scenario>[] {
  const item: Column<Scenario> = {
    key: 'item',
    header: 'Article',
    value: (row) => row.item.labelPlural,
    hidden: !several,
    cell: (row) => (row.kind === 'NONE' ? <strong>{row.item.labelPlural}</strong> : <span className="fr-sr-only">{row.item.labelPlural}</span>),
  };
  return [
    item,
    { key: 'scenario', header: 'Hypothèse', isRowHeader: true, value: (row) => NAMES[row.kind], cell: scenarioName },
    { key: 'bar', header: <BulletAxis />, drawn: true, wide: true, width: '12rem', value: () => null, cell: (row) => <BulletBar weeks={row.weeksOfCover} level={row.level} /> },
    { key: 'stock', header: 'Stock', numeric: true, value: (row) => row.stock, cell: (row) => quantity(row.stock) },
    { key: 'weeks', header: 'Sem.', label: 'Couverture (semaines)', numeric: true, value: (row) => row.weeksOfCover, cell: (row) => <span className="table__cover">{cover(row.weeksOfCover)}</span> },
    { key: 'level', header: 'Niveau', value: (row) => LEVEL_LABELS[row.level], cell: (row) => <LevelBadge level={row.level} /> },
    { key: 'end', header: 'Fin projetée', numeric: true, value: (row) => row.projectedStockOut, cell: (row) => (row.projectedStockOut ? day(row.projectedStockOut) : row.level === 'STOCK_OUT' ? 'épuisé' : '—') },
  ];
}
