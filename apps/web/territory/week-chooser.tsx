import { type ReactNode, useId } from 'react';
import { fullWeek, moveWeek } from '../figures/dates.js';

const WEEKS_BACK = 52;

/** A week of the past year; the latest is the present, and stays in the address as no week at all. */
export function WeekChooser({ latest, chosen, onChoose }: { latest: string; chosen: string; onChoose: (week: string | undefined) => void }): ReactNode {
  const id = useId();
  const weeks = Array.from({ length: WEEKS_BACK }, (_, back) => moveWeek(latest, -back));
  return (
    <div className="week-chooser">
      <label className="fr-sr-only" htmlFor={id}>
        Semaine
      </label>
      <select className="fr-select" id={id} value={chosen} onChange={(event) => onChoose(event.target.value === latest ? undefined : event.target.value)}>
        {weeks.includes(chosen) ? null : <option value={chosen}>{fullWeek(chosen)}</option>}
        {weeks.map((week) => (
          <option key={week} value={week}>
            {fullWeek(week)}
          </option>
        ))}
      </select>
    </div>
  );
}
