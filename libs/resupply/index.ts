export { resupplySchema } from './resupply-schema.js';
export { ResupplyModule } from './resupply.module.js';
export { CreateEmergencyRequest, type CreateEmergencyRequestInput } from './create-emergency-request.js';
export { UpdateEmergencyRequest, type UpdateEmergencyRequestInput } from './update-emergency-request.js';
export { CancelEmergencyRequest, type CancelEmergencyRequestInput } from './cancel-emergency-request.js';
export { DecideEmergencyRequest, type DecideEmergencyRequestInput, EMERGENCY_DECISIONS, type EmergencyDecision } from './decide-emergency-request.js';
export { PlanShipment, type PlanShipmentInput } from './plan-shipment.js';
export { MarkShipped, type ShipmentStepInput } from './mark-shipped.js';
export { CancelShipment, type CancelShipmentInput } from './cancel-shipment.js';
export { ConfirmReceipt, type ConfirmReceiptInput } from './confirm-receipt.js';
export { ReadEmergencyRequests, requestCursor, type RequestPage, type RequestPageQuery } from './read-emergency-requests.js';
export { FindOpenRequests } from './overview/find-open-requests.js';
export { ReadRecentChanges } from './overview/read-recent-changes.js';
export type { EstablishmentChange } from './rules/recent-changes.js';
export { FindNeighbours, type Neighbourhood } from './find-neighbours.js';
export { type LotProposal, ProposeLots } from './propose-lots.js';
export { ReadShipments, SHIPMENT_ORDERS, type ShipmentOfRequest, type ShipmentOrder } from './read-shipments.js';
export type { EmergencyRequestOutcome } from './take-step.js';
export { EMERGENCY_ACTIONS, EMERGENCY_STATUSES, type EmergencyAction, type EmergencyStatus } from './rules/lifecycle.js';
export {
  type Donor,
  type EmergencyEvent,
  type EmergencyRequest,
  type ItemQuantity,
  type Shipment,
  SHIPMENT_STATUSES,
  type ShipmentStatus,
} from './rules/emergency-request.js';
export { conflictMessage } from './rules/decision/conflict-message.js';
export type { NamedDonor } from './rules/decision/check-donors.js';
export { hoursLate, isLate } from './rules/outlook/late-shipment.js';
export { type Outlook, SCENARIO_KINDS, type Scenario, type ScenarioKind, scenariosOf } from './rules/outlook/scenarios.js';
export { fulfilmentOf, type LineFulfilment } from './rules/fulfilment.js';
export type { CoverageSnapshotLine } from './rules/snapshot.js';
export { requestReference, shipmentReference } from './rules/reference.js';
export { URGENCIES, type Urgency } from './rules/urgency.js';
export { waitingOf, type Waiting } from './rules/waiting.js';
export { requestScopeFor, type RequestScope } from './rules/visibility.js';
export { MOST_PAST_REQUESTS, type PastRequest, type PastRequestKey } from './store/past-request-store.js';
export type { ShipmentFilter, ShipmentTally } from './store/shipment-page-store.js';
export { REQUEST_ORDERS, type RequestFilter, type RequestOrder, type RequestTally } from './store/request-page-store.js';
