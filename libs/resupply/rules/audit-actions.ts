import type { AuditAction } from '#audit';
import type { EmergencyAction } from './lifecycle.js';

const AUDITED: Readonly<Record<EmergencyAction, AuditAction>> = {
  SUBMIT: 'emergency-request.submit',
  COMPLETE: 'emergency-request.complete',
  CANCEL: 'emergency-request.cancel',
  FORWARD: 'emergency-request.forward',
  REDIRECT: 'emergency-request.redirect',
  RETURN: 'emergency-request.return',
  REJECT: 'emergency-request.reject',
  PLAN: 'shipment.plan',
  SHIP: 'shipment.ship',
  CANCEL_SHIPMENT: 'shipment.cancel',
  RECEIVE: 'shipment.receive',
};

/** How the audit trail calls a step of a request. */
export function auditActionOf(action: EmergencyAction): AuditAction {
  return AUDITED[action];
}
