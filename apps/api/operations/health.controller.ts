import { Controller, Get, Header, Inject, ServiceUnavailableException } from '@nestjs/common';
import { Database } from '#platform';
import { Public } from '../access/allow.js';
import { ApiMetrics } from './api-metrics.js';

@Controller()
export class HealthController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
  ) {}

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

  @Get('metrics')
  @Public()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async prometheus(): Promise<string> {
    return this.metrics.text();
  }
}
