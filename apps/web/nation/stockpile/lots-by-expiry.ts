import { daysBetween } from '../../figures/dates.js';
import { counted, millions } from '../../figures/numbers.js';
import type { StrategicStockpileQuery } from '../../generated/graphql.js';

export type Lot = StrategicStockpileQuery['stockpileLots'][number];

/** Days within which a lot's end is worth a decision: about one season. */
const SOON = 90;

/** First to expire first; what never expires last. */
export function byExpiry(lots: readonly Lot[]): Lot[] {
  return [...lots].sort((a, b) => (a.expiresOn ?? '9999').localeCompare(b.expiresOn ?? '9999') || a.lotNumber.localeCompare(b.lotNumber));
}

/** "périmé", "dans 45 j"; undefined when there is time. */
export function urgency({ expiresOn }: Lot, today: string): string | undefined {
  if (expiresOn === null) return undefined;
  const days = daysBetween(today, expiresOn);
  if (days < 0) return 'périmé';
  return days <= SOON ? `dans ${days}\u00A0j` : undefined;
}

/** "Trois lots périment sous 90 jours : 1,2 M de pièces". */
export function lotsFinding(lots: readonly Lot[], today: string): string {
  const soon = lots.filter(({ expiresOn, onHand, quarantined }) => expiresOn !== null && onHand > 0 && !quarantined && daysBetween(today, expiresOn) >= 0 && daysBetween(today, expiresOn) <= SOON);
  if (soon.length === 0) return `Aucun lot utilisable ne périme sous ${SOON}\u00A0jours`;
  const pieces = soon.reduce((sum, { onHand }) => sum + onHand, 0);
  return `${counted(soon.length, 'lot')} ${soon.length < 2 ? 'périme' : 'périment'} sous ${SOON}\u00A0jours\u00A0: ${millions(pieces)}${pieces < 100_000 ? ' pièces' : ' de pièces'}`;
}
