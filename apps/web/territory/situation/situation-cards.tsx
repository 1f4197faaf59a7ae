import type { ReactNode } from 'react';
import { counted, percent } from '../../figures/numbers.js';
import type { TerritorySituationQuery } from '../../generated/graphql.js';
import { TerritoryBreadcrumb } from '../breadcrumb.js';
import { MissingCard } from '../missing/missing-card.js';
import { useRights } from '../rights.js';
import { useFlashes } from '../use-flashes.js';
import { AlertCountsCard } from './alert-counts-card.js';
import { CoverageCard } from './coverage-card.js';
import { MapCard } from './map-card.js';
import { ReportingCard } from '../reporting/reporting-card.js';
import { RequestsCard } from '../requests/requests-card.js';
import { SituationHead } from './situation-head.js';
import { StandingsCard } from '../exposed/standings-card.js';
import { WorstCard } from '../exposed/worst-card.js';

interface SituationCardsProps {
  kind: 'REGION' | 'DEPARTMENT';
  code: string;
  data: TerritorySituationQuery;
  now: number;
  isPresent: boolean;
  onChoose: (week: string | undefined) => void;
  onChanged: () => void;
}

/** The latest complete week: every trend ends there. */
function latestOf({ situation, situationTrends }: TerritorySituationQuery): string {
  return situationTrends.flatMap(({ points }) => points.slice(-1)).reduce((latest, { week }) => (week > latest ? week : latest), situation.week);
}

/** One territory, one week: how much is in, what is short, who to call. */
export function SituationCards({ kind, code, data, now, isPresent, onChoose, onChanged }: SituationCardsProps): ReactNode {
  const rights = useRights();
  const { situation, reportingCurve: curve, missingReports } = data;
  const about = `${kind} ${code} ${situation.week}`;
  const changedItems = useFlashes(situation.items, ({ item }) => item.code, ({ weeksOfCover, levels }) => `${weeksOfCover} ${levels.map(({ establishments }) => establishments).join(' ')}`, about);
  const changedMissing = useFlashes(missingReports.nodes, ({ establishment }) => establishment.finess, ({ establishment }) => JSON.stringify(establishment.contacts), about);
  const changedStandings = useFlashes(situation.children, (row) => row.code ?? '', ({ reporting, items }) => `${reporting.received} ${items.map(({ weeksOfCover }) => weeksOfCover).join(' ')}`, about);
  const isRegion = kind === 'REGION';
  const region = data.inDepartment?.nodes[0]?.region;
  const name = isRegion ? situation.label : `${situation.label} (${code})`;
  const worst = data.worstCoverage ? (
    <WorstCard kind={kind} code={code} week={situation.week} first={data.worstCoverage} counts={data.alertCounts} now={now} span={isRegion ? 7 : 12} />
  ) : null;
  return (
    <>
      {isRegion ? null : <TerritoryBreadcrumb region={region} current={name} />}
      <SituationHead data={data} name={name} now={now} isPresent={isPresent} latest={latestOf(data)} onChoose={onChoose} />
      <p className="fr-sr-only" role="status">
        {isPresent ? `${counted(curve.received, 'remontée reçue', 'remontées reçues')} sur ${curve.expected}, ${percent(curve.rate)}` : ''}
      </p>
      <div className="screen-grid">
        <ReportingCard curve={curve} share={situation.answeredShare} isPresent={isPresent} />
        {data.alertCounts ? <AlertCountsCard counts={data.alertCounts} list={`/alertes${isRegion ? '' : `?departement=${code}`}`} /> : null}
        {data.emergencyRequests ? <RequestsCard requests={data.emergencyRequests} now={now} decides={rights.decideRequests} /> : null}
        <CoverageCard situation={situation} trends={data.situationTrends} territory={isRegion ? 'la région' : 'le département'} changed={changedItems} />
        {data.territories ? <MapCard region={code} situation={situation} departments={data.territories} /> : null}
        {isRegion ? worst : null}
        <MissingCard
          kind={kind}
          code={code}
          week={situation.week}
          rows={missingReports.nodes}
          total={missingReports.totalCount}
          last={data.lastReminder}
          isPresent={isPresent}
          consumption={isRegion ? 'régionale' : 'départementale'}
          changed={changedMissing}
          onChanged={onChanged}
        />
        {isRegion ? null : worst}
        {situation.children ? <StandingsCard code={code} week={situation.week} establishments={situation.children} changed={changedStandings} /> : null}
      </div>
    </>
  );
}
