import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useNow } from '../../figures/use-now.js';
import { TerritorySituationDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { ScreenFailure, Skeleton } from '../../parts/states.js';
import { useTitle } from '../../shell/use-title.js';
import { useRights } from '../rights.js';
import { useWeek } from '../use-week.js';
import { TREND_WEEKS } from './coverage-card.js';
import { SituationCards } from './situation-cards.js';
import '../territory.css';

type Kind = 'REGION' | 'DEPARTMENT';

/** What an agent sees of the region on Monday: how much is in, what is short, who to call. */
export function RegionScreen(): ReactNode {
  const { code = '' } = useParams();
  return <TerritoryScreen key={code} kind="REGION" code={code} />;
}

/** The same of one department. */
export function DepartmentScreen(): ReactNode {
  const { code = '' } = useParams();
  return <TerritoryScreen key={code} kind="DEPARTMENT" code={code} />;
}

/** The past year that may be chosen, and the weeks before it a line shows. */
const LONGEST_TREND = 52 + TREND_WEEKS;

function TerritoryScreen({ kind, code }: { kind: Kind; code: string }): ReactNode {
  const [week, choose] = useWeek();
  const rights = useRights();
  const isPresent = week === undefined;
  const reading = useReading(TerritorySituationDocument, {
    kind,
    code,
    week: week ?? null,
    trendWeeks: isPresent ? TREND_WEEKS : LONGEST_TREND,
    isRegion: kind === 'REGION',
    isDepartment: kind === 'DEPARTMENT',
    isPresent,
    requests: isPresent && rights.readRequests,
    reminders: rights.readReminders,
  });
  useLive(kind, code, reading.reload);
  useTitle(reading.data?.situation.label ?? (kind === 'REGION' ? 'Région' : 'Département'));
  const { data, failure, reload } = reading;
  const now = useNow(data?.reportingPeriod.now);
  // What is shown stays while another week is read.
  const shown = data && (week === undefined || data.situation.week === week) ? data : undefined;
  return (
    <div className="fr-container territory">
      {failure ? <ScreenFailure failure={failure} onRetry={reload} /> : null}
      {shown && now !== undefined ? <SituationCards kind={kind} code={code} data={shown} now={now} isPresent={isPresent} onChoose={choose} onChanged={reload} /> : failure ? null : <Skeleton lines={5} words="Lecture du territoire…" />}
    </div>
  );
}
