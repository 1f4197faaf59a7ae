import { type ReactNode, useState } from 'react';
import { SegmentedControl } from '@codegouvfr/react-dsfr/SegmentedControl';
import { useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { quantity } from '../../figures/numbers.js';
import { FollowedShipmentsDocument, type FollowedShipmentFragment, type FollowedShipmentsQuery, type FollowedShipmentsQueryVariables } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { useSession } from '../../session/session.js';
import { ScreenHead } from '../../shell/screen-head.js';
import { useTitle } from '../../shell/use-title.js';
import { NotForThisDesk } from '../not-for-this-desk.js';
import { shipmentColumns } from './shipment-columns.js';
import { FILTERS, SHIPMENT_FILTERS, type ShipmentFilterName, shipmentsTitle } from './shipment-filters.js';
import '../stockpile.css';
import { lowered } from '../../figures/words.js';

const STEP = 25;
const MOST = 200;

/** Every shipment, by where it is; what should be there soonest first. */
export function ShipmentsScreen(): ReactNode {
  const { desk } = useSession();
  return desk === 'stockpile' || desk === 'nation' ? <Shipments mayAct={desk === 'stockpile'} /> : <NotForThisDesk />;
}

function Shipments({ mayAct }: { mayAct: boolean }): ReactNode {
  const [search, setSearch] = useSearchParams();
  const name = SHIPMENT_FILTERS.find((one) => one === search.get('etat')) ?? 'en-cours';
  const [first, setFirst] = useState(STEP);
  const [done, setDone] = useState<string>();
  const { data, failure, loading, reload } = useReading(FollowedShipmentsDocument, { ...FILTERS[name].variables, first, after: null });
  useLive('NATION', null, reload, ['REQUESTS']);
  const readAll = useAllShipments(name);
  const title = data ? shipmentsTitle(data.shipmentCounts) : 'Expéditions';
  useTitle(title);
  const page = data?.shipments;
  const finish = (text: string): void => {
    setDone(text);
    reload();
  };
  const columns = shipmentColumns({ mayAct, onDone: finish, onStale: reload });
  return (
    <div className="fr-container">
      <ScreenHead title={title} lead="Envois du stock stratégique, de la planification au comptage par l’établissement." />
      {done ? (
        <div className="fr-alert fr-alert--success fr-alert--sm fr-mb-2w" role="status">
          <p>{done}</p>
        </div>
      ) : null}
      <div className="filters">
        <SegmentedControl
          small
          legend="État des expéditions"
          hideLegend
          segments={SHIPMENT_FILTERS.map((one) => ({
            label: data ? `${FILTERS[one].label} (${quantity(FILTERS[one].count(data.shipmentCounts))})` : FILTERS[one].label,
            nativeInputProps: {
              checked: one === name,
              onChange: () => {
                setFirst(STEP);
                setSearch({ etat: one }, { replace: true });
              },
            },
          })) as never}
        />
      </div>
      <Card
        title={FILTERS[name].label}
        subtitle={name === 'recues' ? 'L’écart entre ce qui est parti et ce qui est compté est signalé.' : 'Ce qui doit arriver le plus tôt d’abord.'}
        loading={loading}
        failure={failure}
        onRetry={reload}
        exports={<ExportLinks fileName={`expeditions-${name}`} columns={columns} rows={page?.nodes ?? []} readAll={readAll} />}
        more={
          page?.pageInfo.hasNextPage && first < MOST ? (
            <button type="button" className="foot-button" onClick={() => setFirst(Math.min(MOST, first * 2))}>
              Voir plus ({quantity(page.totalCount)} en tout)
            </button>
          ) : null
        }
      >
        <DataTable caption={`Expéditions : ${lowered(FILTERS[name].label)}`} columns={columns} rows={page?.nodes ?? []} rowKey={({ id }) => id} empty="Aucune expédition dans cet état." />
      </Card>
    </div>
  );
}

/** Reads the whole list, page by page, for an export. */
function useAllShipments(name: ShipmentFilterName): () => Promise<readonly FollowedShipmentFragment[]> {
  const client = useClient();
  return async () => {
    const rows: FollowedShipmentFragment[] = [];
    let after: string | null = null;
    do {
      const variables: FollowedShipmentsQueryVariables = { ...FILTERS[name].variables, first: MOST, after };
      const { data }: { data?: FollowedShipmentsQuery | undefined } = await client.query<FollowedShipmentsQuery>(FollowedShipmentsDocument.toString(), variables).toPromise();
      rows.push(...(data?.shipments.nodes ?? []));
      after = data?.shipments.pageInfo.hasNextPage ? data.shipments.pageInfo.endCursor : null;
    } while (after !== null);
    return rows;
  };
}
