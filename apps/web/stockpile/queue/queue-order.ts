import { duration, minutesBetween } from '../../figures/dates.js';
import { byGravity } from '../../figures/levels.js';
import { counted } from '../../figures/numbers.js';
import type { CoverageLevel, QueuedRequestFragment } from '../../generated/graphql.js';

interface Leveled {
  readonly lines: readonly { readonly item: { readonly code: string } }[];
  readonly coverageAtRequest: readonly { readonly item: { readonly code: string }; readonly level: CoverageLevel }[];
}

/** The worst level among the items asked for, as it was when the establishment asked. */
export function levelOfRequest({ lines, coverageAtRequest }: Leveled): CoverageLevel {
  const asked = new Set(lines.map(({ item }) => item.code));
  const levels = coverageAtRequest.filter(({ item }) => asked.has(item.code)).map(({ level }) => level);
  return levels.reduce<CoverageLevel>((worst, level) => (byGravity(level, worst) > 0 ? level : worst), 'NOT_USED');
}

/** The worst level first, then who has waited longest. */
export function inQueueOrder(requests: readonly QueuedRequestFragment[]): QueuedRequestFragment[] {
  return [...requests].sort(
    (a, b) => byGravity(levelOfRequest(b), levelOfRequest(a)) || Date.parse(a.waiting?.since ?? a.dueAt) - Date.parse(b.waiting?.since ?? b.dueAt),
  );
}

/** Everything granted is planned or gone. */
export function isServed({ lines }: Pick<QueuedRequestFragment, 'lines'>): boolean {
  return lines.every(({ left }) => left === 0);
}

/** "5 demandes transmises, la plus ancienne attend depuis 1 j 2 h". */
export function queueTitle(waiting: number, oldestSince: string | null, now: number): string {
  if (waiting === 0) return 'Aucune demande n’attend d’envoi';
  const age = oldestSince === null ? undefined : duration(minutesBetween(oldestSince, now));
  const count = counted(waiting, 'demande transmise', 'demandes transmises');
  if (age === undefined) return count;
  return waiting === 1 ? `${count}, elle attend depuis ${age}` : `${count}, la plus ancienne attend depuis ${age}`;
}
