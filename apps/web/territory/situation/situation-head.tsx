import type { ReactNode } from 'react';
import { dayAndTime, duration, fullWeek, minutesBetween } from '../../figures/dates.js';
import type { TerritorySituationQuery } from '../../generated/graphql.js';
import { SearchBox } from '../search/search-box.js';
import { WeekChooser } from '../week-chooser.js';

interface SituationHeadProps {
  data: TerritorySituationQuery;
  name: string;
  now: number;
  isPresent: boolean;
  latest: string;
  onChoose: (week: string | undefined) => void;
}

/** "Grand Est · S47 (16–22 nov. 2026) · lun. 23 nov., 09:42 · clôture dans 8 h 18 · en direct". */
export function SituationHead({ data, name, now, isPresent, latest, onChoose }: SituationHeadProps): ReactNode {
  const { week } = data.situation;
  const left = minutesBetween(now, data.reportingCurve.deadline);
  const closing = left > 0 ? `clôture dans ${duration(left)}` : `close depuis ${duration(-left)}`;
  return (
    <div className="page-head situation-head">
      <div className="situation-head__titles">
        <h1>{name}</h1>
        <p className="page-head__lead">
          <strong>{fullWeek(week)}</strong>
          {isPresent ? ` · ${dayAndTime(new Date(now).toISOString())} · ${closing} · en direct` : ' · semaine passée, telle que connue aujourd’hui'}
        </p>
      </div>
      <div className="page-head__tools">
        <SearchBox />
        <WeekChooser latest={latest} chosen={week} onChoose={onChoose} />
      </div>
    </div>
  );
}
