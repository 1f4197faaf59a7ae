import type { Role } from '../generated/graphql.js';
import { useSession } from '../session/session.js';

const REGIONAL: ReadonlySet<Role> = new Set(['ARS_AGENT', 'ARS_DIRECTOR']);

/** What the reader of a territory may also do there. The server decides; this hides what it would refuse. */
export interface Rights {
  readonly remind: boolean;
  readonly readReminders: boolean;
  readonly setContact: boolean;
  readonly readRequests: boolean;
  readonly decideRequests: boolean;
  readonly acknowledge: boolean;
  readonly setConsumption: boolean;
  readonly setThresholds: boolean;
}

export function useRights(): Rights {
  const { role } = useSession();
  const regional = role !== undefined && REGIONAL.has(role);
  return {
    remind: regional || role === 'DT_AGENT',
    readReminders: regional || role === 'DT_AGENT' || role === 'CRISIS_CENTRE',
    setContact: regional,
    // Santé publique France is shown the requests passed on to it, on its own screen.
    readRequests: regional || role === 'DT_AGENT' || role === 'CRISIS_CENTRE',
    decideRequests: regional,
    acknowledge: regional || role === 'DT_AGENT' || role === 'CRISIS_CENTRE',
    setConsumption: regional,
    setThresholds: regional || role === 'CRISIS_CENTRE' || role === 'ADMIN',
  };
}
