import type { ReportingWeek } from '#platform';
import { type CrisisChange, type CrisisConsumption, resolveCrisisConsumption } from './crisis-consumption.js';
import { weekName } from './french-figures.js';
import type { ReportedWeek } from './reported-weeks.js';

/** Every value there is for the crisis consumption of an establishment and item, and which of them rules. */
export interface CrisisChoice {
  readonly applied: CrisisConsumption;
  /** French sentence: why that one. */
  readonly why: string;
  /** The latest value of each source; null when there is none or it was withdrawn. */
  readonly declared: CrisisChange | null;
  readonly ars: CrisisChange | null;
  /** The ARS has set another value since the declared one. */
  readonly contested: boolean;
  /** What observation alone gives. */
  readonly observed: CrisisConsumption;
  /** Every value ever set, newest first. */
  readonly history: readonly CrisisChange[];
}

/** @param changes of this establishment and item, any order */
export function crisisChoice(changes: readonly CrisisChange[], reported: readonly ReportedWeek[], week: ReportingWeek): CrisisChoice {
  const history = changes.toSorted((one, other) => other.sequence - one.sequence);
  const inForce = (source: CrisisChange['source']): CrisisChange | null => {
    const latest = history.find((change) => change.source === source);
    return latest === undefined || latest.weeklyQuantity === null ? null : latest;
  };
  const [declared, ars] = [inForce('DECLARED'), inForce('ARS')];
  const contested = declared !== null && ars !== null && ars.sequence > declared.sequence;
  const applied = resolveCrisisConsumption(changes, reported, week);
  const observed = resolveCrisisConsumption([], reported, week);
  return { applied, why: reasonOf(applied, declared, ars), declared, ars, contested, observed, history };
}

function reasonOf({ because, source }: CrisisConsumption, declared: CrisisChange | null, ars: CrisisChange | null): string {
  switch (because.kind) {
    case 'SET':
      if (source === 'ARS') return declared ? 'Fixée par l’ARS, qui conteste la valeur déclarée.' : 'Fixée par l’ARS\u00a0; l’établissement n’a rien déclaré.';
      return ars ? 'Déclarée par l’établissement depuis la valeur de l’ARS, non contestée.' : 'Déclarée par l’établissement, non contestée.';
    case 'OBSERVED':
      return `Plus forte moyenne de 4 semaines consécutives${period(because.weeks)}\u00a0; rien n’est déclaré ni fixé.`;
    case 'NO_FOUR_WEEKS':
      return 'Inconnue\u00a0: rien n’est déclaré ni fixé, et il n’y a pas encore 4 semaines consécutives remontées.';
    case 'ONLY_ZERO_WEEKS':
      return 'Inconnue\u00a0: rien n’est déclaré ni fixé, et aucune consommation n’a été observée. Déclarez 0 si l’article n’est pas utilisé.';
  }
}

function period(weeks: readonly ReportedWeek[]): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  return first && last ? ` (${weekName(first.week)}–${weekName(last.week)})` : '';
}
