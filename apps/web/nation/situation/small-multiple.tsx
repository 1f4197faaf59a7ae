import type { ReactNode } from 'react';
import { shortWeek } from '../../figures/dates.js';
import { levelOf } from '../../figures/levels.js';
import { cover, percent, signedCover } from '../../figures/numbers.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { pathOf } from '../../parts/sparkline.js';
import type { ItemCover } from './national-finding.js';
import { lastStep } from './trend.js';

const [WIDTH, HEIGHT, LEFT] = [160, 52, 14];

/** A step that one decimal does not show is none. */
const STABLE = 0.1;

interface SmallMultipleProps {
  item: ItemCover & { readonly answered: number | null };
  weeks: readonly string[];
  /** The highest value drawn, one for all items. */
  top: number;
}

/** One item's cover over the weeks; the same scale for all, so that heights compare. */
export function SmallMultiple({ item, weeks, top }: SmallMultipleProps): ReactNode {
  const level = levelOf(item.weeksOfCover);
  const step = lastStep(item.trend);
  return (
    <div className={`multiple level-${level.toLowerCase()}`}>
      <h3 className="multiple__name">{item.labelPlural}</h3>
      <p className="multiple__figure">
        <strong>{cover(item.weeksOfCover)}</strong> <LevelBadge level={level} />
      </p>
      <TrendDrawing values={item.trend} top={top} />
      <p className="multiple__weeks note" aria-hidden="true">
        <span>{weeks[0] ? shortWeek(weeks[0]) : ''}</span>
        <span>{weeks.at(-1) ? shortWeek(weeks.at(-1) ?? '') : ''}</span>
      </p>
      <p className="note">
        <span className={directionIcon(step)} aria-hidden="true" /> {inOneWeek(step)} · rép. {percent(item.answered)}
      </p>
    </div>
  );
}

function TrendDrawing({ values, top }: { values: readonly (number | null)[]; top: number }): ReactNode {
  const x = (index: number): number => LEFT + (index * (WIDTH - LEFT - 5)) / Math.max(1, values.length - 1);
  const y = (weeks: number): number => HEIGHT - 2 - (Math.min(weeks, top) / top) * (HEIGHT - 6);
  const first = values.findIndex((value) => value !== null);
  const last = values.findLastIndex((value) => value !== null);
  const end = values[last];
  return (
    <svg className="multiple__drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {first < 0 || values.slice(first, last + 1).includes(null) ? null : <path className="multiple__area" d={`${pathOf(values, x, y)}L${x(last)} ${y(0)}L${x(first)} ${y(0)}Z`} />}
      <line className="multiple__safety" x1={LEFT} x2={WIDTH - 5} y1={y(3)} y2={y(3)} />
      <path className="spark__line" d={pathOf(values, x, y)} />
      {end === null || end === undefined ? null : <circle className="spark__last" cx={x(last)} cy={y(end)} r={3.5} />}
      <text x={8} y={y(3) + 4}>
        3
      </text>
      <text x={8} y={HEIGHT - 1}>
        0
      </text>
    </svg>
  );
}

function inOneWeek(step: number | null): string {
  if (step === null) return 'évolution inconnue';
  return Math.abs(step) < STABLE ? 'stable' : `${signedCover(step)} en 1\u00A0sem.`;
}

/** Literal class names: the icon's style is found by its name. */
export function directionIcon(step: number | null): string {
  if (step === null) return 'fr-icon-question-line fr-icon--sm';
  if (step >= STABLE) return 'fr-icon-arrow-right-up-line fr-icon--sm';
  return step <= -STABLE ? 'fr-icon-arrow-right-down-line fr-icon--sm' : 'fr-icon-arrow-right-line fr-icon--sm';
}
