import { type ReactNode, useCallback, useState } from 'react';
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { dayAndTime, minutesBetween } from '../../figures/dates.js';
import { quantity } from '../../figures/numbers.js';
import { URGENCY_LABELS } from '../../figures/requests.js';
import type { WholeRequestFragment } from '../../generated/graphql.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { type Session, useSession } from '../../session/session.js';
import { Age } from '../age.js';
import { DecisionCard } from '../decision/decision-card.js';
import type { Draft } from '../decision/decision-words.js';
import { NeighboursCard } from '../decision/neighbours-card.js';
import type { ItemPicks } from '../decision/picks.js';
import { LATE_AFTER_MINUTES } from '../words.js';
import { MeanwhileNotice } from './meanwhile-notice.js';
import { NextActCard } from './next-act-card.js';
import { PastCard } from './past-card.js';
import { ShipmentsCard } from './shipments-card.js';
import { SnapshotCard } from './snapshot-card.js';
import { requestTitle, worstItem } from './snapshot-words.js';
import { TimelineCard } from './timeline-card.js';
import { TrendCards } from './trend-cards.js';
import { lowered } from '../../figures/words.js';

interface RequestPageProps {
  request: WholeRequestFragment;
  /** Server's time. */
  now: number;
  /** The version this person's own act made. */
  mine: number | undefined;
  onActed: (version: number) => void;
  onReload: () => void;
}

export function RequestPage({ request, now, mine, onActed, onReload }: RequestPageProps): ReactNode {
  const session = useSession();
  const [opened] = useState(request.version);
  const [conflict, setConflict] = useState<string>();
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState<Draft>(() => ({
    choice: undefined,
    reason: '',
    grants: Object.fromEntries(request.lines.map((line) => [line.item.code, quantity(line.quantity)])),
    picks: {},
  }));
  const isOwn = session.desk === 'establishment' && session.person.establishments.some(({ finess }) => finess === request.establishment.finess);
  const decides = request.status === 'SUBMITTED' && mayDecide(session, request);
  const pick = useCallback((item: string, picks: ItemPicks) => setDraft((before) => ({ ...before, picks: { ...before.picks, [item]: picks } })), []);
  const conflicted = (message: string): void => {
    setConflict(message);
    onReload();
  };
  const level = request.coverageAtRequest.find(({ item }) => item.code === worstItem(request))?.level;
  return (
    <>
      <Breadcrumb
        currentPageLabel={request.reference}
        segments={[{ label: 'Demandes de secours', linkProps: { to: isOwn ? `/etablissement/${request.establishment.finess}/demandes` : '/demandes' } }]}
      />
      <div className="page-head">
        <div>
          <h1>{requestTitle(request)}</h1>
          <p className="page-head__lead">
            {request.reference} · déposée {dayAndTime(request.createdAt)} par {request.createdByName} · FINESS {request.establishment.finess}, {request.establishment.department.name} ·{' '}
            {lowered(URGENCY_LABELS[request.urgency])}, avant {dayAndTime(request.dueAt)}
            {request.waiting?.overdue ? <strong className="request-overdue"> (dépassé)</strong> : null}
          </p>
        </div>
        <div className="page-head__tools">
          {request.waiting ? (
            <span className={minutesBetween(Date.parse(request.waiting.since), now) > LATE_AFTER_MINUTES ? 'request-waiting request-waiting--late' : 'request-waiting'}>
              En attente depuis <Age since={request.waiting.since} now={now} />
            </span>
          ) : null}
          {level ? <LevelBadge level={level} /> : null}
        </div>
      </div>
      <MeanwhileNotice request={request} opened={opened} mine={mine} conflict={conflict} warnings={warnings} hadDraft={draft.reason.trim() !== ''} />
      <div className="screen-grid request-grid">
        <div className="stack" style={{ gridColumn: 'span 8' }}>
          {request.shipments.length > 0 || request.status === 'FORWARDED' ? <ShipmentsCard request={request} mayCount={isOwn} /> : null}
          <SnapshotCard request={request} />
          {decides
            ? request.lines.map(({ item }) => <OneItem key={item.code} request={request} item={item} picks={draft.picks[item.code]} onPick={pick} />)
            : null}
          <TrendCards request={request} />
        </div>
        <div className={`stack${decides ? '' : ' request-acting'}`} style={{ gridColumn: 'span 4' }}>
          {decides ? (
            <DecisionCard request={request} draft={draft} onDraft={setDraft} onConflict={conflicted} onDecided={(version, told) => (setWarnings(told), onActed(version))} />
          ) : (
            <NextActCard request={request} isOwn={isOwn} onActed={onActed} onConflict={conflicted} />
          )}
          <TimelineCard request={request} />
          <PastCard past={request.pastRequests} />
        </div>
      </div>
    </>
  );
}

function OneItem({ request, item, picks, onPick }: { request: WholeRequestFragment; item: { code: string; labelPlural: string }; picks: ItemPicks | undefined; onPick: (item: string, picks: ItemPicks) => void }): ReactNode {
  const { code } = item;
  const pick = useCallback((next: ItemPicks) => onPick(code, next), [code, onPick]);
  return <NeighboursCard requestId={request.id} item={item} picks={picks} onPick={pick} />;
}

/** The agency of the establishment's own region; the server says the same. */
function mayDecide({ role, scope }: Session, { establishment }: WholeRequestFragment): boolean {
  return (role === 'ARS_AGENT' || role === 'ARS_DIRECTOR') && scope.kind === 'REGION' && scope.code === establishment.region.code;
}
