import { type ReactNode, useState } from 'react';
import { SegmentedControl } from '@codegouvfr/react-dsfr/SegmentedControl';
import { shortWeek } from '../figures/dates.js';
import { counted } from '../figures/numbers.js';
import { WaveEstablishmentsDocument, type WaveEstablishmentsQuery } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { Dialog } from '../parts/dialog.js';
import { CardFailure, Skeleton } from '../parts/states.js';

type Row = WaveEstablishmentsQuery['waveEstablishments']['nodes'][number];

const STEP = 50;

const COLUMNS: Column<Row>[] = [
  { key: 'name', header: 'Établissement', isRowHeader: true, value: ({ establishment }) => establishment.name, cell: ({ establishment }) => `${establishment.name} (${establishment.department.code})` },
  { key: 'finess', header: 'FINESS', value: ({ establishment }) => establishment.finess },
  { key: 'region', header: 'Région', value: ({ establishment }) => establishment.region.name },
  { key: 'first', header: 'Première remontée', value: ({ firstReportedWeek }) => firstReportedWeek, cell: ({ firstReportedWeek }) => (firstReportedWeek ? shortWeek(firstReportedWeek) : 'aucune') },
];

/** Who is in a wave, and who has not reported yet. */
export function WaveEstablishments({ wave, onClose }: { wave: { code: string; label: string }; onClose: () => void }): ReactNode {
  const [connected, setConnected] = useState(false);
  const [first, setFirst] = useState(STEP);
  const { data, failure, reload } = useReading(WaveEstablishmentsDocument, { wave: wave.code, connected, first, after: null });
  const page = data?.waveEstablishments;
  return (
    <Dialog open title={wave.label} onClose={onClose}>
      <SegmentedControl
        small
        legend="Montrer"
        hideLegend
        segments={[
          { label: 'Pas encore connectés', nativeInputProps: { checked: !connected, onChange: () => setConnected(false) } },
          { label: 'Connectés', nativeInputProps: { checked: connected, onChange: () => setConnected(true) } },
        ]}
      />
      {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      {!page && !failure ? <Skeleton /> : null}
      {page ? (
        <>
          <p className="mention fr-mt-2w">{counted(page.totalCount, 'établissement')}</p>
          <DataTable caption={`Établissements de ${wave.label}`} columns={COLUMNS} rows={page.nodes} rowKey={({ establishment }) => establishment.finess} empty="Aucun." />
          {page.pageInfo.hasNextPage && first < STEP * 2 ? (
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm fr-mt-2w" onClick={() => setFirst(first + STEP)}>
              Voir plus
            </button>
          ) : null}
        </>
      ) : null}
    </Dialog>
  );
}
