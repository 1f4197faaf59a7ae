import type { AlertEventRow } from '#alerts';
import type { CrisisSettingRow, ThresholdSettingRow } from '#coverage';
import type { EmergencyAction, EmergencyStatus } from './lifecycle.js';

/** One step of a request, with what names the request. */
export interface RequestStep {
  readonly requestId: string;
  readonly number: number;
  readonly createdAt: Date;
  readonly version: number;
  readonly action: EmergencyAction;
  readonly from: EmergencyStatus;
  readonly to: EmergencyStatus;
  readonly at: Date;
  readonly byName: string;
  readonly reason: string | null;
  readonly itemCodes: string[];
}

/** What happened to an establishment since someone last looked; exactly one of the details is there. */
export interface EstablishmentChange {
  readonly id: string;
  readonly at: Date;
  readonly byName: string | null;
  readonly reason: string | null;
  readonly itemCodes: readonly string[];
  readonly alert?: AlertEventRow;
  readonly request?: RequestStep;
  readonly crisis?: CrisisSettingRow;
  readonly thresholds?: ThresholdSettingRow;
}

export interface ChangeSources {
  readonly alerts: readonly AlertEventRow[];
  readonly requests: readonly RequestStep[];
  readonly crisis: readonly CrisisSettingRow[];
  readonly thresholds: readonly ThresholdSettingRow[];
}

/** All of them, newest first, at most `limit`. */
export function recentChanges({ alerts, requests, crisis, thresholds }: ChangeSources, limit: number): EstablishmentChange[] {
  const all: EstablishmentChange[] = [
    ...alerts.map((alert) => ({
      id: `alert-${alert.id}`, at: alert.at, byName: alert.byName, reason: null, itemCodes: alert.itemCode === null ? [] : [alert.itemCode], alert,
    })),
    ...requests.map((request) => ({
      id: `request-${request.requestId}-${request.version}`, at: request.at, byName: request.byName, reason: request.reason,
      itemCodes: request.itemCodes, request,
    })),
    ...crisis.map((one) => ({
      id: `crisis-${one.id}`, at: one.setAt, byName: one.setByName, reason: one.reason, itemCodes: [one.itemCode], crisis: one,
    })),
    ...thresholds.map((one) => ({
      id: `thresholds-${one.id}`, at: one.setAt, byName: one.setByName, reason: one.reason, itemCodes: one.itemCodes, thresholds: one,
    })),
  ];
  return all.toSorted((one, other) => other.at.getTime() - one.at.getTime()).slice(0, limit);
}
