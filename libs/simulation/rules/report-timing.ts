import type { EstablishmentTraits } from './establishment-traits.js';
import type { RandomStream } from './random-stream.js';

const HOUR = 3_600_000;

/** A span of office hours, in hours after the deadline (Monday 18:00; negative: before). */
type Span = readonly [share: number, from: number, to: number];

/** When reports in time are sent: about seven in ten before Monday 09:42, so that about six in ten of all are in by then. */
const IN_TIME: readonly Span[] = [
  [0.2, -75, -71], // Friday afternoon
  [0.04, -57, -48], // Saturday
  [0.04, -33, -24], // Sunday
  [0.42, -11, -8.3], // Monday before 09:42
  [0.3, -8.3, -0.02],
];
const LATE: readonly Span[] = [
  [0.45, 0.05, 2],
  [0.4, 14, 24], // Tuesday
  [0.15, 38, 48],
];

/** @returns epoch milliseconds of the first sending, or undefined when the week is not reported. */
export function sendingTime(traits: EstablishmentTraits, deadline: number, stream: RandomStream): number | undefined {
  if (stream.chance(traits.missingRate)) return undefined;
  return timeIn(stream.chance(traits.lateRate) ? LATE : IN_TIME, deadline, stream);
}

/** A sending before the deadline, whatever the establishment's habits. */
export function punctualSendingTime(deadline: number, stream: RandomStream): number {
  return timeIn(IN_TIME, deadline, stream);
}

/** The last hours before the deadline. */
export function laggardSendingTime(deadline: number, stream: RandomStream): number {
  return Math.round(deadline + stream.between(-8, -0.02) * HOUR);
}

function timeIn(spans: readonly Span[], deadline: number, stream: RandomStream): number {
  let left = stream.next();
  const span = spans.find(([share]) => (left -= share) < 0) ?? spans[0];
  if (!span) throw new RangeError('No span of time');
  const [, from, to] = span;
  return Math.round(deadline + stream.between(from, to) * HOUR);
}

/** From two hours to nine days after the first sending, most within two days. */
export function correctionTime(firstSending: number, stream: RandomStream): number {
  return Math.round(firstSending + (2 + 214 * stream.next() ** 3) * HOUR);
}
