import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { dayAndTime, fullWeek } from '../../figures/dates.js';
import { useNow } from '../../figures/use-now.js';
import { ForwardedRequestsDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { Card } from '../../parts/card.js';
import { ExportLinks } from '../../parts/export-links.js';
import { CardFailure, Empty, Skeleton } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { ScreenHead } from '../../shell/screen-head.js';
import { useTitle } from '../../shell/use-title.js';
import { RequestPlan } from '../plan/request-plan.js';
import { NotForThisDesk } from '../not-for-this-desk.js';
import { OnTheRoad } from './on-the-road.js';
import { queueColumns } from './queue-columns.js';
import { inQueueOrder, isServed, queueTitle } from './queue-order.js';
import { RequestQueue } from './request-queue.js';
import '../stockpile.css';

const WIDE = '(min-width: 75rem)';

/** What regional agencies forwarded and what to send for it: the queue at the left, the chosen request at the right. */
export function QueueScreen(): ReactNode {
  const { desk } = useSession();
  return desk === 'stockpile' ? <Queue /> : <NotForThisDesk />;
}

function Queue(): ReactNode {
  const { id } = useParams();
  const { data, failure, loading, reload } = useReading(ForwardedRequestsDocument, {});
  useLive('NATION', null, reload, ['REQUESTS']);
  const now = useNow(data?.reportingPeriod.now);
  const title = data && now !== undefined ? queueTitle(data.emergencyRequestCounts.waiting, data.emergencyRequestCounts.oldestSince, now) : 'Demandes transmises';
  useTitle(title);
  const arrival = useArrival(id, data !== undefined);
  if (failure || loading || !data || now === undefined) {
    return (
      <div className="fr-container">
        <ScreenHead title={title} />
        {failure ? <CardFailure failure={failure} onRetry={reload} /> : <Skeleton lines={5} />}
      </div>
    );
  }
  const waiting = inQueueOrder(data.forwarded.nodes);
  const underWay = inQueueOrder([...data.underWay.nodes, ...data.partlyReceived.nodes].filter((request) => request.status === 'PLANNED' || !isServed(request)));
  const chosen = id ?? waiting[0]?.id ?? underWay[0]?.id;
  const all = [...waiting, ...underWay];
  return (
    <div className="fr-container">
      <ScreenHead
        title={title}
        lead={`Triées par niveau puis par âge · ${fullWeek(data.reportingPeriod.week)} · ${dayAndTime(new Date(now).toISOString())}`}
        tools={all.length > 0 ? <ExportLinks fileName="demandes-transmises" columns={queueColumns(now)} rows={all} /> : null}
      />
      <div className="screen-grid queue-screen">
        <div className="queue-screen__queue">
          <RequestQueue waiting={waiting} underWay={underWay} chosen={chosen} now={now} />
        </div>
        <div className="stack queue-screen__request" ref={arrival}>
          {chosen ? (
            <RequestPlan key={chosen} id={chosen} />
          ) : (
            <Card title="Rien à planifier" subtitle="Une demande transmise par une ARS apparaît ici dans la seconde.">
              <Empty action={<Link to="/expeditions">Suivre les expéditions</Link>}>Toutes les demandes transmises ont un envoi.</Empty>
            </Card>
          )}
        </div>
        <div className="queue-screen__road">
          <OnTheRoad shipments={data.onTheRoad.nodes} counts={data.roadCounts} />
        </div>
      </div>
    </div>
  );
}

/** Under one column, what was chosen stands below the queue: the page goes there by itself. */
function useArrival(id: string | undefined, ready: boolean): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!id || !ready || window.matchMedia(WIDE).matches) return;
    // After the shell, which begins a new screen at its top.
    const frame = requestAnimationFrame(() => element.current?.scrollIntoView());
    return () => cancelAnimationFrame(frame);
  }, [id, ready]);
  return element;
}
