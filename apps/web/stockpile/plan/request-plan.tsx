import { type ReactNode, useState } from 'react';
import { dayAndTime } from '../../figures/dates.js';
import { ACTION_LABELS } from '../../figures/requests.js';
import { RequestToServeDocument, type ServedRequestFragment } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { CardFailure, Skeleton } from '../../parts/states.js';
import { RequestShipments } from '../shipments/request-shipments.js';
import { PlanForm } from './plan-form.js';

/** One request: what it changes, which lots, when; then its shipments. */
export function RequestPlan({ id }: { id: string }): ReactNode {
  const [plannedFor, setPlannedFor] = useState<string | null>(null);
  const { data, failure, loading, reload } = useReading(RequestToServeDocument, { id, plannedFor });
  useLive('NATION', null, ({ requestIds, topics }) => {
    if (topics.includes('STOCKPILE') || requestIds.length === 0 || requestIds.includes(id)) reload();
  });
  const [done, setDone] = useState<{ text: string; version: number }>();
  const request = data?.emergencyRequest;
  const [firstSeen, setFirstSeen] = useState<number>();
  if (request && firstSeen === undefined) setFirstSeen(request.version);
  if (failure) return <CardFailure failure={failure} onRetry={reload} />;
  if (loading || !data || !request) return <Skeleton lines={5} />;
  const finish = (text: string, version: number): void => {
    setDone({ text, version });
    reload();
  };
  return (
    <>
      <Meanwhile request={request} known={Math.max(firstSeen ?? request.version, done?.version ?? 0)} />
      {done ? (
        <div className="fr-alert fr-alert--success fr-alert--sm" role="status">
          <p>{done.text}</p>
        </div>
      ) : null}
      <RequestShipments request={request} onDone={finish} onStale={reload} />
      <PlanForm
        key={done?.version}
        request={request}
        proposals={data.lotProposals}
        today={data.reportingPeriod.now}
        onDay={setPlannedFor}
        onDone={finish}
        onStale={reload}
      />
    </>
  );
}

/** What others did since the screen was opened: who, what, when. */
function Meanwhile({ request, known }: { request: ServedRequestFragment; known: number }): ReactNode {
  const latest = request.history.filter(({ version }) => version > known);
  if (latest.length === 0) return null;
  return (
    <div className="fr-alert fr-alert--info fr-alert--sm" role="status">
      {latest.map(({ version, kind, byName, at, reason }) => (
        <p key={version}>
          {ACTION_LABELS[kind]} par {byName}, {dayAndTime(at)}
          {reason ? ` : « ${reason} »` : ''}. L’écran est à jour.
        </p>
      ))}
    </div>
  );
}
