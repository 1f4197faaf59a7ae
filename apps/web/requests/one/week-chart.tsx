import type { ReactNode } from 'react';
import { shortWeek } from '../../figures/dates.js';
import { quantity } from '../../figures/numbers.js';
import { ticksTo } from './scale.js';

interface WeekChartProps {
  weeks: readonly string[];
  /** Highest value drawn. */
  top: number;
  /** A horizontal line with its name. */
  line?: { value: number; label?: string; dashed?: boolean };
  children: ReactNode;
}

/** Frame of a small chart of weeks: round figures at the left, every third week below. Its table says the same to who does not see it. */
export function WeekChart({ weeks, top, line, children }: WeekChartProps): ReactNode {
  const height = (value: number): string => `${(value / top) * 100}%`;
  return (
    <div className="week-chart" aria-hidden="true">
      <div className="week-chart__plot">
        {ticksTo(top).map((tick) => (
          <div key={tick} className="week-chart__tick" style={{ bottom: height(tick) }}>
            <span>{quantity(tick)}</span>
          </div>
        ))}
        {children}
        {line ? (
          <div className={`week-chart__line${line.dashed ? ' week-chart__line--dashed' : ''}`} style={{ bottom: height(line.value) }}>
            {line.label ? <span>{line.label}</span> : null}
          </div>
        ) : null}
      </div>
      <div className="week-chart__weeks">
        {weeks.map((week, index) => (
          <span key={week}>{(weeks.length - 1 - index) % 3 === 0 ? shortWeek(week) : ''}</span>
        ))}
      </div>
    </div>
  );
}
