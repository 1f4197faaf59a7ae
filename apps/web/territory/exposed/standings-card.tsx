import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { fullWeek, shortWeek } from '../../figures/dates.js';
import { LEVEL_LABELS } from '../../figures/levels.js';
import { counted, cover } from '../../figures/numbers.js';
import type { StandingEstablishmentFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { Pager } from '../paging/pager.js';
import { graveItems, standingsWorstFirst } from './standings.js';

type Row = StandingEstablishmentFragment;

const PAGE = 25;

function columnsOf(rows: readonly Row[]): Column<Row>[] {
  return [
    { key: 'finess', header: 'FINESS', hidden: true, value: ({ code }) => code },
    {
      key: 'establishment',
      header: 'Établissement',
      isRowHeader: true,
      value: ({ label }) => label,
      cell: ({ code, label }) => (
        <Link className="fr-link fr-text--sm" to={`/etablissement/${code}`}>
          {label}
        </Link>
      ),
    },
    ...(rows[0]?.items ?? []).map(({ item }, index): Column<Row> => ({
      key: item.code,
      header: item.labelPlural,
      numeric: true,
      value: (row) => row.items[index]?.weeksOfCover,
      cell: (row) => {
        const one = row.items[index];
        if (!one?.level) return <span className="mention">—</span>;
        return (
          <span className={`level-cell level-${one.level.toLowerCase()}`} title={LEVEL_LABELS[one.level]}>
            {one.level === 'NOT_USED' ? 'n. u.' : cover(one.weeksOfCover)}
            <span className="fr-sr-only">, {LEVEL_LABELS[one.level]}</span>
          </span>
        );
      },
    })),
    {
      key: 'report',
      header: 'Remontée',
      value: ({ reporting }) => (reporting.expected === 0 ? 'pas attendue' : reporting.received > 0 ? 'reçue' : 'manquante'),
      cell: ({ reporting }) => (reporting.expected === 0 ? <span className="mention">pas attendue</span> : reporting.received > 0 ? 'reçue' : <strong className="fr-icon-time-line fr-icon--sm"> manquante</strong>),
    },
  ];
}

/** Every establishment of the department, item by item; those that have not answered come last. */
export function StandingsCard({ code, week, establishments, changed }: { code: string; week: string; establishments: readonly Row[]; changed: ReadonlySet<string> }): ReactNode {
  const [offset, setOffset] = useState(0);
  const sorted = useMemo(() => standingsWorstFirst(establishments), [establishments]);
  const columns = useMemo(() => columnsOf(sorted), [sorted]);
  const rows = sorted.slice(offset, offset + PAGE);
  const grave = sorted.filter((row) => graveItems(row) > 0).length;
  return (
    <Card
      span={12}
      title={grave === 0 ? 'Aucun établissement critique parmi ceux qui ont répondu' : `${counted(grave, 'établissement')} ${grave < 2 ? 'a' : 'ont'} au moins un article critique ou en rupture`}
      subtitle={`En semaines de couverture, ${fullWeek(week)} · ${offset + 1} à ${offset + rows.length} sur ${sorted.length}`}
      exports={<ExportLinks fileName={`etablissements-${code}-${shortWeek(week)}`} columns={columns} rows={sorted} />}
      more={<Pager page={PAGE} offset={offset} hasNext={offset + PAGE < sorted.length} onMove={setOffset} of="Établissements du département" />}
    >
      <div className="compact lanes">
        <DataTable caption="Couverture de chaque établissement par article" columns={columns} rows={rows} rowKey={(row) => row.code ?? ''} changed={changed} />
      </div>
    </Card>
  );
}
