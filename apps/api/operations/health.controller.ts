import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { Database } from '#platform';
import { Public } from '../access/allow.js';

@Controller()
export class HealthController {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The process runs. */
  @Get('health/live')
  @Public()
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can answer: its database does. */
  @Get('health/ready')
  @Public()
  async ready(): Promise<{ status: string }> {
    if (!(await this.db.isReachable())) throw new ServiceUnavailableException({ status: 'database unreachable' });
    return { status: 'ok' };
  }
}
