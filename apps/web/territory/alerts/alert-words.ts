import { dayAndTime, shortWeek } from '../../figures/dates.js';
import { LEVEL_LABELS } from '../../figures/levels.js';
import type { OpenAlertFragment } from '../../generated/graphql.js';

/** "Blouses, Critique", or the report that is missing. */
export function problemInWords({ kind, item, level, week }: OpenAlertFragment): string {
  if (kind === 'MISSING_REPORT') return `Remontée ${shortWeek(week)} manquante`;
  return `${item?.labelPlural ?? 'Article'}${level ? `, ${LEVEL_LABELS[level]}` : ''}`;
}

/** Who has taken note of it, when, and what they said. */
export function acknowledgementInWords(alert: OpenAlertFragment): string {
  if (alert.status !== 'ACKNOWLEDGED' || !alert.acknowledgedAt) return 'à prendre en compte';
  return `${alert.acknowledgedByName ?? ''}, ${dayAndTime(alert.acknowledgedAt)}${alert.acknowledgementNote ? ` · « ${alert.acknowledgementNote} »` : ''}`;
}
