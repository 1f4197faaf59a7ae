import { type ReactNode, useState } from 'react';
import { fullWeek } from '../../figures/dates.js';
import { StockByLotDocument, type StockLotFragment } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { CardFailure, Skeleton } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { ScreenHead } from '../../shell/screen-head.js';
import { useTitle } from '../../shell/use-title.js';
import { AdjustDialog } from './adjust-dialog.js';
import { ItemsCard } from './items-card.js';
import { inItemOrder, stockTitle } from './lot-state.js';
import { LotsTable } from './lots-table.js';
import { MovementsDialog } from './movements-dialog.js';
import { ReceiveDialog } from './receive-dialog.js';
import '../stockpile.css';
import { dateInParis } from '../../figures/paris-instant.js';

type Opened = { readonly what: 'receive' } | { readonly what: 'adjust' | 'movements'; readonly lot: StockLotFragment };

/** The strategic stockpile: items against their targets, then every lot. Who holds it also counts and corrects it. */
export function StockScreen(): ReactNode {
  const { role } = useSession();
  const [withEmpty, setWithEmpty] = useState(false);
  const { data, failure, loading, reload } = useReading(StockByLotDocument, { withEmpty });
  useLive('NATION', null, reload, ['STOCKPILE'], failure !== undefined);
  const [opened, setOpened] = useState<Opened>();
  const [done, setDone] = useState<string>();
  const today = data ? dateInParis(data.reportingPeriod.now) : '';
  const title = data ? stockTitle(data.stockpile.items, data.stockpileLots, today) : 'Stock par lot';
  useTitle(title);
  if (failure || loading || !data) {
    return (
      <div className="fr-container">
        <ScreenHead title={title} />
        {failure ? <CardFailure failure={failure} onRetry={reload} /> : <Skeleton lines={5} />}
      </div>
    );
  }
  const close = (): void => setOpened(undefined);
  const finish = (text: string): void => {
    setDone(text);
    close();
    reload();
  };
  const mayManage = role === 'SPF';
  const items = data.stockpile.items.map(({ item }) => item);
  return (
    <div className="fr-container">
      <ScreenHead
        title={title}
        lead={`Stock stratégique national, cible et consommation ${fullWeek(data.stockpile.week)}`}
        tools={
          mayManage ? (
            <button type="button" className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-add-line" onClick={() => setOpened({ what: 'receive' })}>
              Recevoir un lot
            </button>
          ) : null
        }
      />
      {done ? (
        <div className="fr-alert fr-alert--success fr-alert--sm fr-mb-2w" role="status">
          <p>{done}</p>
        </div>
      ) : null}
      <div className="stack">
        <ItemsCard items={data.stockpile.items} week={data.stockpile.week} />
        <LotsTable
          lots={inItemOrder(data.stockpileLots, data.stockpile.items)}
          items={items}
          today={today}
          withEmpty={withEmpty}
          onWithEmpty={setWithEmpty}
          onMovements={(lot) => setOpened({ what: 'movements', lot })}
          onAdjust={mayManage ? (lot) => setOpened({ what: 'adjust', lot }) : undefined}
        />
      </div>
      {opened?.what === 'receive' ? <ReceiveDialog items={items} onClose={close} onDone={finish} /> : null}
      {opened?.what === 'adjust' ? <AdjustDialog lot={opened.lot} onClose={close} onDone={finish} onStale={reload} /> : null}
      {opened?.what === 'movements' ? <MovementsDialog lot={opened.lot} onClose={close} /> : null}
    </div>
  );
}
