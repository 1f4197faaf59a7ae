import type { Role } from '#access';
import type { CoverageLevel } from '#coverage';
import type { ReportingWeek } from '#platform';
import type { Acknowledgement, AlertStatus } from './stored-alert.js';

/** A role, or the evaluation itself. */
export type AlertActor = Role | 'SYSTEM';

interface AlertMove {
  readonly from: AlertStatus;
  readonly to: AlertStatus;
  readonly by: readonly AlertActor[];
}

/** Everything an alert may do. Nobody resolves an alert by hand: only stock does, through the next report. */
export const ALERT_MOVES: readonly AlertMove[] = [
  { from: 'OPEN', to: 'ACKNOWLEDGED', by: ['ARS_AGENT', 'ARS_DIRECTOR', 'DT_AGENT', 'CRISIS_CENTRE', 'SYSTEM'] },
  { from: 'OPEN', to: 'RESOLVED', by: ['SYSTEM'] },
  { from: 'ACKNOWLEDGED', to: 'OPEN', by: ['SYSTEM'] },
  { from: 'ACKNOWLEDGED', to: 'RESOLVED', by: ['SYSTEM'] },
  { from: 'RESOLVED', to: 'OPEN', by: ['SYSTEM'] },
  { from: 'RESOLVED', to: 'ACKNOWLEDGED', by: ['SYSTEM'] },
];

export interface IllegalAlertMove {
  readonly kind: 'illegal';
  readonly code: 'IMPOSSIBLE_TRANSITION' | 'ROLE_NOT_ALLOWED';
  readonly from: AlertStatus;
  readonly to: AlertStatus;
  readonly message: string;
}

const FRENCH: Readonly<Record<AlertStatus, string>> = { OPEN: 'ouverte', ACKNOWLEDGED: 'prise en compte', RESOLVED: 'résolue' };

/** @param by all the roles of whoever asks; one that may is enough */
export function checkMove(from: AlertStatus, to: AlertStatus, by: readonly AlertActor[]): { readonly kind: 'allowed' } | IllegalAlertMove {
  const move = ALERT_MOVES.find((one) => one.from === from && one.to === to);
  if (move?.by.some((actor) => by.includes(actor))) return { kind: 'allowed' };
  const code = move ? 'ROLE_NOT_ALLOWED' : 'IMPOSSIBLE_TRANSITION';
  return { kind: 'illegal', code, from, to, message: refusal(from, to) };
}

/** An acknowledgement to store: signed, dated, with the week and level the person saw. */
export function acknowledge(
  alert: { readonly status: AlertStatus; readonly week: ReportingWeek; readonly level: CoverageLevel | null },
  by: { readonly name: string; readonly roles: readonly Role[] },
  at: Date,
  note: string | null,
): ({ readonly kind: 'acknowledged'; readonly status: 'ACKNOWLEDGED' } & Acknowledgement) | IllegalAlertMove {
  const move = checkMove(alert.status, 'ACKNOWLEDGED', by.roles);
  if (move.kind === 'illegal') return move;
  return {
    kind: 'acknowledged',
    status: 'ACKNOWLEDGED',
    acknowledgedByName: by.name,
    acknowledgedAt: at,
    acknowledgementNote: note,
    acknowledgedWeek: alert.week,
    acknowledgedLevel: alert.level,
  };
}

function refusal(from: AlertStatus, to: AlertStatus): string {
  if (from === to) return `Cette alerte est déjà ${FRENCH[from]}.`;
  if (from === 'RESOLVED') return `Cette alerte est résolue : elle ne peut plus être ${FRENCH[to]}.`;
  return `Votre rôle ne permet pas de passer une alerte de « ${FRENCH[from]} » à « ${FRENCH[to]} ».`;
}
