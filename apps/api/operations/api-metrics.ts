import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { evaluationLag } from '#coverage';
import { CLOCK, type Clock, Database } from '#platform';

/** Prometheus metrics of the API process and of the work that waits in the database. */
@Injectable()
export class ApiMetrics {
  private readonly registry = new Registry();

  constructor(@Inject(Database) db: Database, @Inject(CLOCK) clock: Clock) {
    collectDefaultMetrics({ register: this.registry });
    const waiting = new Gauge({
      name: 'vigie_reports_not_evaluated',
      help: 'Reports accepted whose coverage is not computed yet',
      registers: [this.registry],
    });
    const age = new Gauge({
      name: 'vigie_oldest_report_not_evaluated_seconds',
      help: 'Age of the oldest of them: above 60, the evaluation is late',
      registers: [this.registry],
      collect: async () => {
        const lag = await evaluationLag(db, clock.now());
        waiting.set(lag.reports);
        age.set(lag.oldestSeconds);
      },
    });
  }

  async text(): Promise<string> {
    return this.registry.metrics();
  }
}
