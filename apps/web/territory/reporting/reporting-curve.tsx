import type { ReactNode } from 'react';
import { shortWeek } from '../../figures/dates.js';
import { percent } from '../../figures/numbers.js';
import { type Curve, dayOfHour, hourInWords } from './curve-points.js';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [330, 170, 36, 44, 12, 22];

/** The share of reports in by the hour, beside the week before: a same-hour comparison is a vertical reading. */
export function ReportingCurve({ curve }: { curve: Curve }): ReactNode {
  const hours = [...curve.points, ...curve.previous.points].map(({ hour }) => hour);
  if (hours.length === 0) return <p className="mention">Aucune remontée reçue à cette heure, ni la semaine précédente.</p>;
  const [from, to] = [Math.min(...hours), Math.max(...hours)];
  const x = (hour: number): number => LEFT + ((hour - from) / Math.max(1, to - from)) * (WIDTH - LEFT - RIGHT);
  const y = (share: number): number => TOP + (1 - Math.min(1, share)) * (HEIGHT - TOP - BOTTOM);
  const line = (points: Curve['points'], expected: number): string =>
    points.map(({ hour, received }, index) => `${index === 0 ? 'M' : 'L'}${x(hour).toFixed(1)} ${y(expected === 0 ? 0 : received / expected).toFixed(1)}`).join('');
  const last = curve.points.at(-1);
  const endBefore = curve.previous.points.at(-1);
  const middays = Array.from({ length: Math.ceil((to - from) / 24) + 1 }, (_, index) => Math.ceil((from - 12) / 24) * 24 + index * 24 + 12).filter((hour) => hour >= from && hour <= to - 10);
  const label = `Remontées reçues : ${percent(curve.rate)} en ${shortWeek(curve.week)}, ${percent(curve.sameHourLastWeek.rate)} à la même heure en ${shortWeek(curve.previous.week)}`;
  return (
    <svg className="curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} focusable="false">
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className="curve__grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(share)} y2={y(share)} />
          <text className="curve__axis" x={LEFT - 6} y={y(share) + 4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {middays.map((hour) => (
        <text key={hour} className="curve__axis" x={x(hour)} y={HEIGHT - 6} textAnchor="middle">
          {dayOfHour(hour)}
        </text>
      ))}
      <text className="curve__axis" x={x(to)} y={HEIGHT - 6} textAnchor="middle">
        {hourInWords(to).split(' ')[1]}
      </text>
      <path className="curve__before" d={line(curve.previous.points, curve.previous.expected)} />
      <path className="curve__line" d={line(curve.points, curve.expected)} />
      {endBefore && curve.previous.rate !== null ? (
        <text className="curve__axis" x={x(endBefore.hour) + 6} y={y(curve.previous.rate) + 4}>
          {shortWeek(curve.previous.week)} {percent(curve.previous.rate)}
        </text>
      ) : null}
      {last && curve.expected > 0 ? (
        <>
          <circle className="curve__now" cx={x(last.hour)} cy={y(last.received / curve.expected)} r={4} />
          <text className="curve__name" x={x(last.hour) - 8} y={y(last.received / curve.expected) - 8} textAnchor="end">
            {shortWeek(curve.week)}
          </text>
        </>
      ) : null}
    </svg>
  );
}
