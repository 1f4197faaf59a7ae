import { type ReactNode, useState } from 'react';
import { fullWeek } from '../figures/dates.js';
import { percent, quantity } from '../figures/numbers.js';
import { RollOutDocument, type RollOutQuery } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { ExportLinks } from '../parts/export-links.js';
import { ShareBar } from '../parts/share-bar.js';
import { ScreenHead } from '../shell/screen-head.js';
import { useTitle } from '../shell/use-title.js';
import { OpenWaveDialog } from './open-wave-dialog.js';
import { WaveEstablishments } from './wave-establishments.js';

type Wave = RollOutQuery['waves'][number];
type Region = RollOutQuery['rollOutByRegion'][number];
type Counted = Pick<Region, 'expected' | 'connected'>;

const shareOf = ({ expected, connected }: Counted): number | null => (expected === 0 ? null : connected / expected);
const sum = (rows: readonly Counted[], field: keyof Counted): number => rows.reduce((total, row) => total + row[field], 0);

const countColumns: Column<Counted>[] = [
  { key: 'expected', header: 'Attendus', numeric: true, value: (row) => row.expected, cell: (row) => quantity(row.expected) },
  { key: 'connected', header: 'Connectés', numeric: true, value: (row) => row.connected, cell: (row) => quantity(row.connected) },
  { key: 'bar', header: 'Avancement', drawn: true, wide: true, width: '8rem', value: () => null, cell: (row) => <ShareBar share={shareOf(row)} /> },
  { key: 'share', header: 'Part', numeric: true, value: shareOf, cell: (row) => <strong>{percent(shareOf(row))}</strong> },
];

/** Waves of the roll-out, and how far each region is. */
export function RollOut(): ReactNode {
  const { data, failure, loading, reload } = useReading(RollOutDocument, {});
  const [opening, setOpening] = useState(false);
  const [shown, setShown] = useState<Wave>();
  useTitle('Déploiement');
  const regions = (data?.rollOutByRegion ?? []).toSorted((a, b) => (shareOf(a) ?? 1) - (shareOf(b) ?? 1));
  const waves = data?.waves ?? [];
  const waveColumns: Column<Wave>[] = [
    { key: 'label', header: 'Vague', isRowHeader: true, value: (row) => row.label },
    { key: 'from', header: 'Attendue dès', value: (row) => row.expectedFrom, cell: (row) => fullWeek(row.expectedFrom) },
    ...(countColumns as Column<Wave>[]),
    {
      key: 'open',
      header: <span className="fr-sr-only">Établissements</span>,
      label: 'Établissements',
      drawn: true,
      value: () => null,
      cell: (row) => (
        <button type="button" className="fr-link" onClick={() => setShown(row)} aria-label={`Établissements de ${row.label}`}>
          Établissements
        </button>
      ),
    },
  ];
  const regionColumns: Column<Region>[] = [{ key: 'region', header: 'Région', isRowHeader: true, value: (row) => row.regionName }, ...(countColumns as Column<Region>[])];
  const [expected, connected] = [sum(regions, 'expected'), sum(regions, 'connected')];
  return (
    <div className="fr-container">
      <ScreenHead
        title={data ? `${quantity(connected)} établissements connectés sur ${quantity(expected)}` : 'Déploiement'}
        lead="Connecté : a remonté au moins une fois."
        tools={
          <button type="button" className="fr-btn fr-btn--icon-left fr-icon-add-line" onClick={() => setOpening(true)}>
            Ouvrir une vague
          </button>
        }
      />
      <div className="screen-grid">
        <Card span={7} title={`${waves.length} ${waves.length < 2 ? 'vague ouverte' : 'vagues ouvertes'}`} subtitle="Qui est attendu à la remontée, et depuis quand" loading={loading} failure={failure} onRetry={reload} exports={<ExportLinks fileName="vagues" columns={waveColumns} rows={waves} />}>
          <DataTable caption="Vagues de déploiement" columns={waveColumns} rows={waves} rowKey={(row) => row.code} />
        </Card>
        <Card span={5} title={regionFinding(regions)} subtitle="Établissements connectés parmi les attendus" loading={loading} failure={failure} onRetry={reload} exports={<ExportLinks fileName="deploiement-par-region" columns={regionColumns} rows={regions} />}>
          <DataTable caption="Déploiement par région, la moins avancée d’abord" columns={regionColumns} rows={regions} rowKey={(row) => row.regionCode} />
        </Card>
      </div>
      {opening ? <OpenWaveDialog regions={regions} onClose={() => setOpening(false)} onOpened={reload} /> : null}
      {shown ? <WaveEstablishments wave={shown} onClose={() => setShown(undefined)} /> : null}
    </div>
  );
}

function regionFinding(regions: readonly Region[]): string {
  const last = regions[0];
  if (!last) return 'Régions';
  return shareOf(last) === 1 ? 'Toutes les régions sont entièrement connectées' : `La moins avancée : ${last.regionName}, ${percent(shareOf(last))}`;
}
