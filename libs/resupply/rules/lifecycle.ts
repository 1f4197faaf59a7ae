import { type Permission, PERMISSIONS, type Role } from '#access';

export const EMERGENCY_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'REJECTED',
  'REDIRECTED',
  'FORWARDED',
  'PLANNED',
  'SHIPPED',
  'RECEIVED',
  'CANCELLED',
] as const;
export type EmergencyStatus = (typeof EMERGENCY_STATUSES)[number];

/** What may be done to a request. */
export const EMERGENCY_ACTIONS = [
  'SUBMIT',
  'COMPLETE',
  'CANCEL',
  'FORWARD',
  'REDIRECT',
  'RETURN',
  'REJECT',
  'PLAN',
  'SHIP',
  'CANCEL_SHIPMENT',
  'RECEIVE',
] as const;
export type EmergencyAction = (typeof EMERGENCY_ACTIONS)[number];

/** One row of the lifecycle: where an action starts, where it may lead, and the permission whose roles may do it. */
export interface Step {
  readonly action: EmergencyAction;
  readonly from: EmergencyStatus;
  /** Several when it depends on the request's other shipments: a request is where its least advanced shipment is. */
  readonly to: readonly EmergencyStatus[];
  readonly permission: Permission;
}

const ASK = 'emergency-request.create';
const DECIDE = 'emergency-request.decide';
const SEND = 'shipment.plan';
const RECEIVE = 'receipt.confirm';

/** The whole lifecycle; what is not in this table cannot happen. */
export const LIFECYCLE: readonly Step[] = [
  { action: 'SUBMIT', from: 'DRAFT', to: ['SUBMITTED'], permission: ASK },
  { action: 'COMPLETE', from: 'RETURNED', to: ['SUBMITTED'], permission: ASK },
  { action: 'CANCEL', from: 'DRAFT', to: ['CANCELLED'], permission: ASK },
  { action: 'CANCEL', from: 'SUBMITTED', to: ['CANCELLED'], permission: ASK },
  { action: 'CANCEL', from: 'RETURNED', to: ['CANCELLED'], permission: ASK },
  { action: 'FORWARD', from: 'SUBMITTED', to: ['FORWARDED'], permission: DECIDE },
  { action: 'REDIRECT', from: 'SUBMITTED', to: ['REDIRECTED'], permission: DECIDE },
  { action: 'RETURN', from: 'SUBMITTED', to: ['RETURNED'], permission: DECIDE },
  { action: 'REJECT', from: 'SUBMITTED', to: ['REJECTED'], permission: DECIDE },
  { action: 'PLAN', from: 'FORWARDED', to: ['PLANNED'], permission: SEND },
  // A further shipment, when the first ones did not cover everything.
  { action: 'PLAN', from: 'PLANNED', to: ['PLANNED'], permission: SEND },
  { action: 'PLAN', from: 'SHIPPED', to: ['PLANNED'], permission: SEND },
  { action: 'PLAN', from: 'RECEIVED', to: ['PLANNED'], permission: SEND },
  { action: 'SHIP', from: 'PLANNED', to: ['PLANNED', 'SHIPPED'], permission: SEND },
  { action: 'CANCEL_SHIPMENT', from: 'PLANNED', to: ['FORWARDED', 'PLANNED', 'SHIPPED', 'RECEIVED'], permission: SEND },
  // Straight from PLANNED too: goods arrive even when nobody clicked on the departure.
  { action: 'RECEIVE', from: 'PLANNED', to: ['PLANNED', 'SHIPPED', 'RECEIVED'], permission: RECEIVE },
  { action: 'RECEIVE', from: 'SHIPPED', to: ['SHIPPED', 'RECEIVED'], permission: RECEIVE },
];

/** What Santé publique France receives: requests from the moment the ARS forwarded them. */
export const FORWARDED_AND_LATER: readonly EmergencyStatus[] = ['FORWARDED', 'PLANNED', 'SHIPPED', 'RECEIVED'];

/** Statuses in which someone is expected to act. */
export const WAITING: readonly EmergencyStatus[] = ['SUBMITTED', 'RETURNED', 'FORWARDED', 'PLANNED', 'SHIPPED'];

/** The row of the table for an action from a status; undefined when the transition is illegal. */
export function stepFor(action: EmergencyAction, from: EmergencyStatus): Step | undefined {
  return LIFECYCLE.find((step) => step.action === action && step.from === from);
}

/** The permission of an action: the same whatever the status it starts from. */
export function permissionOf(action: EmergencyAction): Permission {
  const step = LIFECYCLE.find((one) => one.action === action);
  if (!step) throw new RangeError(`No step for action ${action}`);
  return step.permission;
}

export function rolesOf(action: EmergencyAction): readonly Role[] {
  return PERMISSIONS[permissionOf(action)];
}

/** What can be done from a status, whoever does it. */
export function actionsFrom(status: EmergencyStatus): EmergencyAction[] {
  return LIFECYCLE.filter((step) => step.from === status).map((step) => step.action);
}
