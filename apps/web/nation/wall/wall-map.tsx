import { type ReactNode, useMemo } from 'react';
import { cover } from '../../figures/numbers.js';
import type { WallSituationQuery } from '../../generated/graphql.js';
import { TerritoryMap } from '../../map/territory-map.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { mapTitle } from '../map/map-title.js';
import { byGravityOf, mapRows } from '../map/map-values.js';

/** Departments listed beside the large map. */
const WORST = 8;

/** The item's map; alone on the screen, with its worst departments named. */
export function WallMap({ data, item, large }: { data: WallSituationQuery; item: { code: string; labelPlural: string }; large: boolean }): ReactNode {
  const rows = useMemo(() => mapRows(data.departments, item.code, 'DEPARTMENT'), [data.departments, item.code]);
  const values = useMemo(() => rows.map(({ code, label, weeks, level }) => ({ code, label, weeks, level })), [rows]);
  const worst = useMemo(() => rows.filter(({ weeks }) => weeks !== null).sort(byGravityOf('couverture')).slice(0, WORST), [rows]);
  const title = mapTitle(rows, 'couverture', item.labelPlural, 'DEPARTMENT');
  return (
    <section className={`wall-map${large ? ' wall-map--large' : ''}`} aria-label={`${item.labelPlural}, par département`}>
      <div>
        <h2>{large ? title : `${item.labelPlural}, par département`}</h2>
        <TerritoryMap level="DEPARTMENT" values={values} width={large ? 620 : 400} insetSize={60} description={`Carte de France. ${title}.`} />
      </div>
      {large ? (
        <ol className="wall-worst">
          {worst.map(({ code, label, weeks, level }) => (
            <li key={code}>
              <span>{label}</span> <strong>{cover(weeks)}</strong> <LevelBadge level={level} />
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
