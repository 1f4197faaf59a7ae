import type { ScopeKind } from '#access';
import type { ReportingWeek } from '#platform';
import type { AnsweredShare } from './answered-share.js';
import type { ItemSituation, ReportingRate } from './assemble.js';

/** What is known of a territory for a week, with the same for each territory just below it. */
export interface Situation {
  readonly kind: ScopeKind;
  /** Null for the nation. */
  readonly code: string | null;
  readonly label: string;
  readonly week: ReportingWeek;
  readonly computedAt: Date;
  readonly reporting: ReportingRate;
  readonly items: ItemSituation[];
  /** Null when nobody is expected, or nobody uses anything. */
  readonly answeredShare: AnsweredShare | null;
  /** Of a department: its establishments where they were asked for, else none. */
  readonly children: Situation[];
}
