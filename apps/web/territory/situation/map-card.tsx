import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { shortWeek } from '../../figures/dates.js';
import { LEVEL_LABELS, levelOf } from '../../figures/levels.js';
import { cover, percent, quantity } from '../../figures/numbers.js';
import type { TerritorySituationQuery } from '../../generated/graphql.js';
import { mapFinding } from '../../map/map-finding.js';
import { TerritoryMap } from '../../map/territory-map.js';
import { Card } from '../../parts/card.js';
import { TerritoryExplanation } from '../../parts/coverage-explanation.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { lowestFirst } from './findings.js';

const NBSP = '\u00A0';

interface MapCardProps {
  region: string;
  situation: TerritorySituationQuery['situation'];
  departments: NonNullable<TerritorySituationQuery['territories']>;
}

/** Departments of the region for one item: chooser, title and map always speak of the same. */
export function MapCard({ region, situation, departments }: MapCardProps): ReactNode {
  const sorted = lowestFirst(situation.items);
  const [chosen, choose] = useState<string>();
  const item = (sorted.find((one) => one.item.code === chosen) ?? sorted[0])?.item;
  if (!item) return null;
  const rows = departments
    .map(({ code, label, reporting, items }) => {
      const own = items.find((one) => one.item.code === item.code);
      const weeks = own?.weeksOfCover ?? null;
      return { code: code ?? '', label, weeks, level: levelOf(weeks), stock: own?.stockOnHand, crisis: own?.crisisWeeklyConsumption, rate: reporting.rate, href: `/departement/${code}` };
    })
    .toSorted((a, b) => (a.weeks ?? Infinity) - (b.weeks ?? Infinity));
  const title = `${item.labelPlural}${NBSP}: ${mapFinding(rows, 'département')}`;
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'code', header: 'Code', hidden: true, value: ({ code }) => code },
    {
      key: 'department',
      header: 'Département',
      isRowHeader: true,
      value: ({ label }) => label,
      cell: ({ label, code, href }) => (
        <Link className="fr-link fr-text--sm" to={href}>
          {label} ({code})
        </Link>
      ),
    },
    { key: 'weeks', header: 'Sem.', label: 'Couverture (semaines)', numeric: true, value: ({ weeks }) => weeks, cell: ({ weeks }) => <strong>{cover(weeks)}</strong> },
    { key: 'level', header: 'Niveau', value: ({ level }) => LEVEL_LABELS[level], cell: ({ level }) => <LevelBadge level={level} /> },
    { key: 'stock', header: 'Stock', numeric: true, value: ({ stock }) => stock, cell: ({ stock }) => quantity(stock) },
    { key: 'crisis', header: 'Conso. de crise', numeric: true, value: ({ crisis }) => crisis, cell: ({ crisis }) => quantity(crisis) },
    { key: 'rate', header: 'Réponses', numeric: true, value: ({ rate }) => rate, cell: ({ rate }) => percent(rate) },
  ];
  return (
    <Card
      span={5}
      title={title}
      aside={
        <div className="map-chooser">
          <label className="fr-sr-only" htmlFor="map-item">
            Article de la carte
          </label>
          <select className="fr-select" id="map-item" value={item.code} onChange={(event) => choose(event.target.value)}>
            {situation.items.map((one) => (
              <option key={one.item.code} value={one.item.code}>
                {one.item.labelPlural}
              </option>
            ))}
          </select>
        </div>
      }
      table={<DataTable caption={title} columns={columns} rows={rows} rowKey={({ code }) => code} />}
      exports={<ExportLinks fileName={`departements-${situation.label}-${item.labelPlural}-${shortWeek(situation.week)}`} columns={columns} rows={rows} />}
      explain={<TerritoryExplanation kind={situation.kind} code={situation.code} week={situation.week} items={[item, ...situation.items.map((one) => one.item).filter(({ code }) => code !== item.code)]} />}
    >
      <TerritoryMap level="DEPARTMENT" within={region} values={rows} description={`Carte des départements. ${title}.`} printValues width={300} />
    </Card>
  );
}
