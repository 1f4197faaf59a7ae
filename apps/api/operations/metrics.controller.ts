import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, Inject } from '@nestjs/common';
import { CONFIG, type Config, Refusal } from '#platform';
import { Public } from '../access/allow.js';
import { ApiMetrics } from './api-metrics.js';

/** Counts of the whole platform, for its monitoring, which shows a token of its own; open in a demonstration that set none. */
@Controller()
export class MetricsController {
  constructor(
    private readonly metrics: ApiMetrics,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mode' | 'metricsToken'>,
  ) {}

  /** @throws {Refusal} NOT_FOUND in production without a token set, UNAUTHENTICATED without that token. */
  @Get('metrics')
  @Public()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async prometheus(@Headers('authorization') authorization: string | undefined): Promise<string> {
    const { mode, metricsToken } = this.config;
    if (metricsToken === undefined && mode === 'production') throw new Refusal('NOT_FOUND', 'Rien à cette adresse.');
    if (metricsToken !== undefined && !isSame(authorization ?? '', `Bearer ${metricsToken}`)) {
      throw new Refusal('UNAUTHENTICATED', 'Les métriques demandent le jeton METRICS_TOKEN (Authorization\u00A0: Bearer …).');
    }
    return this.metrics.text();
  }
}

/** In the same time whatever differs. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
