import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { CONFIG, type Config, type RateAllowance, Throttle, TooManyRequests } from '#platform';

const WINDOW_SECONDS = 60;
/** Reports of one establishment: a software that sends more often than this is in a loop. */
const REPORTS = { most: 5, withinSeconds: 5 };

/** What a software may still ask, in the terms of the RateLimit headers. */
export interface MachineAllowance extends RateAllowance {
  readonly most: number;
  readonly windowSeconds: number;
}

/** How much one software may ask, whatever the number of processes. People are never counted. */
@Injectable()
export class LimitMachines {
  constructor(
    private readonly throttle: Throttle,
    @Inject(CONFIG) private readonly config: Pick<Config, 'machineRequestsPerMinute'>,
  ) {}

  async request({ accountId }: Actor): Promise<MachineAllowance> {
    const most = this.config.machineRequestsPerMinute;
    const taken = await this.throttle.take(`machine/requests/${accountId}`, { most, withinSeconds: WINDOW_SECONDS });
    return { ...taken, most, windowSeconds: WINDOW_SECONDS };
  }

  /**
   * One report a second for each establishment, five at once; people pass.
   * @throws {TooManyRequests}
   */
  async report({ accountId, machine }: Actor, finess: string): Promise<void> {
    if (!machine) return;
    const { allowed, retryAfterSeconds } = await this.throttle.take(`machine/reports/${accountId}/${finess}`, REPORTS);
    if (!allowed) throw new TooManyRequests('Trop de remontées pour cet établissement\u00A0: une par seconde au plus.', retryAfterSeconds);
  }
}
