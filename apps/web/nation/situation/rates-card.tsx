import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayAndTime, fullWeek, shortWeek } from '../../figures/dates.js';
import { percent, quantity } from '../../figures/numbers.js';
import { listed } from '../../figures/words.js';
import type { NationalSituationQuery } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { HowComputed } from '../../parts/how-computed.js';
import { ShareBar } from '../../parts/share-bar.js';

interface RateRow {
  readonly code: string;
  readonly label: string;
  readonly expected: number;
  readonly received: number;
  readonly rate: number | null;
  /** The week before at the same day and hour; unknown at a past instant. */
  readonly before: number | null;
}

/** Points behind last week from which a region is named. */
const BEHIND = 0.05;

/** The 18 regions, the lowest first, each against the same hour last week. */
export function RatesCard({ data }: { data: NationalSituationQuery }): ReactNode {
  const before = new Map(data.reportingRates?.map(({ code, sameHourLastWeek }) => [code, sameHourLastWeek]));
  const week = data.situation.week;
  const lastWeek = data.reportingRates?.[0]?.sameHourLastWeek.week;
  const rows: RateRow[] = data.regions
    .map(({ code, label, reporting }) => ({ code: code ?? '', label, ...reporting, before: before.get(code ?? '')?.rate ?? null }))
    .sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0) || a.label.localeCompare(b.label, 'fr'));
  const columns: Column<RateRow>[] = [
    { key: 'region', header: 'Région', value: ({ label }) => label, isRowHeader: true },
    { key: 'received', header: 'Reçues', numeric: true, value: ({ received }) => received, cell: ({ received }) => quantity(received) },
    { key: 'expected', header: 'Attendues', numeric: true, value: ({ expected }) => expected, cell: ({ expected }) => quantity(expected) },
    { key: 'rate', header: 'Taux (%)', numeric: true, value: ({ rate }) => cut(rate), cell: ({ rate }) => percent(rate) },
    { key: 'before', header: lastWeek ? `${shortWeek(lastWeek)}, même heure (%)` : 'Semaine précédente (%)', numeric: true, value: (row) => cut(row.before), cell: (row) => percent(row.before) },
  ];
  const tick = lastWeek ? `, ${shortWeek(lastWeek)} à la même heure (trait)` : '';
  const deadline = data.curve ? `, clôture ${dayAndTime(data.curve.deadline)}, heure de Paris` : '';
  return (
    <Card
      span={12}
      title={ratesFinding(rows, lastWeek)}
      subtitle={`Taux de réponse ${fullWeek(week)} (barre)${tick}${deadline}`}
      table={<DataTable caption="Taux de réponse par région" columns={columns} rows={rows} rowKey={({ code }) => code} />}
      exports={<ExportLinks fileName={`reponses-regions-${week}`} columns={columns} rows={rows} />}
      explain={
        <HowComputed title="Taux de réponse : comment est-ce calculé ?">
          <p>
            <strong>Taux = remontées reçues ÷ établissements attendus</strong> pour {fullWeek(week)}. Le trait est le taux de la semaine précédente au même jour et à la même heure.
          </p>
          {rows[0] ? (
            <p>
              {rows[0].label} : {quantity(rows[0].received)} ÷ {quantity(rows[0].expected)} = {percent(rows[0].rate)}, tronqué.
            </p>
          ) : null}
        </HowComputed>
      }
    >
      <ul className="rates">
        {rows.map((row) => (
          <li key={row.code}>
            <Link to={`/region/${row.code}`}>{row.label}</Link>
            <ShareBar share={row.rate} tick={row.before} />
            <strong className="num">{percent(row.rate)}</strong>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const cut = (rate: number | null): number | null => (rate === null ? null : Math.trunc(rate * 100));

/** "Réponses : Mayotte 24 %, Guyane 33 % ; les autres régions suivent S46". */
function ratesFinding(rows: readonly RateRow[], lastWeek: string | undefined): string {
  const [first, second] = rows;
  if (!first || !second) return 'Réponses par région';
  const lowest = `Réponses\u00A0: ${first.label} ${percent(first.rate)}, ${second.label} ${percent(second.rate)}`;
  if (!lastWeek) return lowest;
  const behind = rows.filter(({ rate, before }) => rate !== null && before !== null && rate < before - BEHIND).map(({ label }) => label);
  if (behind.length === 0) return `${lowest}\u00A0; toutes les régions suivent ${shortWeek(lastWeek)}`;
  return `${lowest}\u00A0; en retard sur ${shortWeek(lastWeek)}\u00A0: ${behind.length > 3 ? `${behind.length}\u00A0régions` : listed(behind)}`;
}
