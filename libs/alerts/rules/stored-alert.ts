import type { CoverageLevel } from '#coverage';
import type { ReportingWeek } from '#platform';

export const ALERT_STATUSES = ['OPEN', 'ACKNOWLEDGED', 'RESOLVED'] as const;
export type AlertStatus = (typeof ALERT_STATUSES)[number];

/** Who took note of an alert, and what they had before their eyes: what came later is news to them. */
export interface Acknowledgement {
  readonly acknowledgedByName: string | null;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgementNote: string | null;
  /** The alert's week when it was acknowledged. */
  readonly acknowledgedWeek: ReportingWeek | null;
  /** The alert's level when it was acknowledged. */
  readonly acknowledgedLevel: CoverageLevel | null;
}

export const NOT_ACKNOWLEDGED: Acknowledgement = {
  acknowledgedByName: null,
  acknowledgedAt: null,
  acknowledgementNote: null,
  acknowledgedWeek: null,
  acknowledgedLevel: null,
};

/** A coverage alert of one establishment and item, as its row says; identified among them by `openedWeek`. */
export interface AlertState extends Acknowledgement {
  readonly openedWeek: ReportingWeek;
  /** The last week with a known level. */
  readonly week: ReportingWeek;
  readonly level: CoverageLevel;
  readonly worstLevel: CoverageLevel;
  readonly status: AlertStatus;
  readonly resolvedWeek: ReportingWeek | null;
}

export interface StoredAlert extends AlertState {
  readonly id: string;
  readonly version: number;
}
