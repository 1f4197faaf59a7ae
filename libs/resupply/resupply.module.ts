import { Module } from '@nestjs/common';
import { CatalogueModule } from '#catalogue';
import { CoverageModule } from '#coverage';
import { StockpileModule } from '#stockpile';
import { CancelEmergencyRequest } from './cancel-emergency-request.js';
import { CancelShipment } from './cancel-shipment.js';
import { ConfirmReceipt } from './confirm-receipt.js';
import { CreateEmergencyRequest } from './create-emergency-request.js';
import { DecideEmergencyRequest } from './decide-emergency-request.js';
import { FindNeighbours } from './find-neighbours.js';
import { MarkShipped } from './mark-shipped.js';
import { FindOpenRequests } from './overview/find-open-requests.js';
import { ReadRecentChanges } from './overview/read-recent-changes.js';
import { PlanShipment } from './plan-shipment.js';
import { ProposeLots } from './propose-lots.js';
import { ReadEmergencyRequests } from './read-emergency-requests.js';
import { ReadShipments } from './read-shipments.js';
import { UpdateEmergencyRequest } from './update-emergency-request.js';

const USE_CASES = [
  CreateEmergencyRequest,
  UpdateEmergencyRequest,
  CancelEmergencyRequest,
  DecideEmergencyRequest,
  PlanShipment,
  MarkShipped,
  CancelShipment,
  ConfirmReceipt,
  ReadEmergencyRequests,
  FindOpenRequests,
  ReadRecentChanges,
  FindNeighbours,
  ProposeLots,
  ReadShipments,
];

/** Emergency requests: establishment → ARS → Santé publique France → delivered. */
@Module({ imports: [CatalogueModule, CoverageModule, StockpileModule], providers: USE_CASES, exports: USE_CASES })
export class ResupplyModule {}
