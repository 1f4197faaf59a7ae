import type { ReactNode } from 'react';
import { levelOf } from '../../figures/levels.js';
import { cover, signedCover } from '../../figures/numbers.js';
import type { WallSituationQuery } from '../../generated/graphql.js';
import { BulletAxis, BulletBar } from '../../parts/bullet-bar.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { directionIcon } from '../situation/small-multiple.js';
import { lastStep } from '../situation/trend.js';

/** Names that fit one line at five metres. */
const SHORT: Partial<Record<string, string>> = { SURGICAL_MASK: 'Masques chir.', GOGGLES: 'Lunettes' };

interface WallTableProps {
  items: WallSituationQuery['situation']['items'];
  trends: WallSituationQuery['situationTrends'];
  /** The item of the map. */
  shown: string;
}

/** All items, worst first; the one on the map marked. */
export function WallTable({ items, trends, shown }: WallTableProps): ReactNode {
  return (
    <table className="wall-table">
      <caption className="fr-sr-only">Couverture nationale par article</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="fr-sr-only">Article</span>
          </th>
          <th scope="col">
            <BulletAxis />
          </th>
          <th scope="col">
            <span className="fr-sr-only">Semaines</span>
          </th>
          <th scope="col">
            <span className="fr-sr-only">Évolution en une semaine</span>
          </th>
          <th scope="col">
            <span className="fr-sr-only">Niveau</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ item, weeksOfCover }) => {
          const level = levelOf(weeksOfCover);
          const step = lastStep((trends.find((one) => one.item.code === item.code)?.points ?? []).map((point) => point.weeksOfCover));
          return (
            <tr key={item.code} className={item.code === shown ? 'wall-table__shown' : undefined}>
              <th scope="row">{SHORT[item.code] ?? item.labelPlural}</th>
              <td>
                <BulletBar weeks={weeksOfCover} level={level} />
              </td>
              <td className="wall-table__figure">{cover(weeksOfCover)}</td>
              <td className="wall-table__step">
                <span className={directionIcon(step)} aria-hidden="true" /> {step === null ? '—' : signedCover(step)}
              </td>
              <td>
                <LevelBadge level={level} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
