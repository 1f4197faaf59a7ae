import { type ReactNode, useMemo } from 'react';
import type { NationalSituationQuery } from '../../generated/graphql.js';
import { TerritoryMap } from '../../map/territory-map.js';
import { mapTitle } from '../map/map-title.js';
import { mapRows } from '../map/map-values.js';
import { byCover } from '../situation/national-finding.js';

/** The lowest two items on two maps: patterns tell levels apart in black and white. */
export function SheetMap({ data }: { data: NationalSituationQuery }): ReactNode {
  const items = useMemo(() => byCover(data.situation.items).slice(0, 2), [data.situation.items]);
  return (
    <div className="sheet__maps">
      {items.map(({ item }) => {
        const rows = mapRows(data.departments, item.code, 'DEPARTMENT');
        const title = mapTitle(rows, 'couverture', item.labelPlural, 'DEPARTMENT');
        return (
          <section key={item.code}>
            <h3>{title}</h3>
            <TerritoryMap level="DEPARTMENT" values={rows.map(({ code, label, weeks, level }) => ({ code, label, weeks, level }))} width={230} insetSize={22} description={`Carte de France. ${title}.`} />
          </section>
        );
      })}
    </div>
  );
}
