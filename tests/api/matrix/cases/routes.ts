import type { Role } from '#access';
import type { Subject } from '../country/subject.js';
import { CIRCUIT } from './case.js';

export interface RouteCase {
  readonly roles: readonly Role[];
  readonly path: (subject: Subject) => string;
}

/** Addresses outside GraphQL: who may ask them about whose thing, or why anyone may. */
export const ROUTES: Readonly<Record<string, RouteCase | string>> = {
  'GET /api/v1/shipments/:id/delivery-note.pdf': {
    roles: CIRCUIT,
    path: ({ requests }) => `/api/v1/shipments/${requests.SHIPPED.shipmentId}/delivery-note.pdf`,
  },
  'GET /.well-known/oauth-authorization-server': 'How softwares sign in',
  'GET /api/v1/auth/:provider/start': 'To sign in at the State’s provider',
  'GET /api/v1/auth/:provider/return': 'Back from there, with what only it gives',
  'GET /api/v1/auth/farewell/:ticket': 'To sign out there too: a ticket of one use',
  'POST /api/v1/oauth/token': 'Softwares show their own secret',
  'GET /health/live': 'The process runs',
  'GET /health/ready': 'Its database answers',
  'GET /metrics': 'Counts of the whole platform, for its monitoring',
};
