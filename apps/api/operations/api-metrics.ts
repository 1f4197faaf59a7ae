import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { ChangeFeed } from '#changes';
import { evaluationLag } from '#coverage';
import { asSystem, CLOCK, type Clock, Database } from '#platform';
import { LiveTransport } from '../live/live-transport.js';

/** Prometheus metrics of the API process and of the work that waits in the database. */
@Injectable()
export class ApiMetrics {
  private readonly registry = new Registry();
  private readonly waiting: Gauge;
  private readonly age: Gauge;
  private readonly setAside: Gauge;
  private readonly connections: Gauge;
  private readonly subscriptions: Gauge;

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly live: LiveTransport,
    private readonly feed: ChangeFeed,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.waiting = new Gauge({ name: 'vigie_reports_not_evaluated', help: 'Reports accepted whose coverage is not computed yet', registers });
    this.age = new Gauge({
      name: 'vigie_oldest_report_not_evaluated_seconds',
      help: 'Age of the oldest of them: above 60, the evaluation is late',
      registers,
    });
    this.setAside = new Gauge({ name: 'vigie_evaluations_failing', help: 'Establishments whose evaluation failed and is retried or set aside', registers });
    this.connections = new Gauge({ name: 'vigie_live_connections', help: 'Sockets open to pages and machines', registers });
    this.subscriptions = new Gauge({ name: 'vigie_live_subscriptions', help: 'Subscriptions to changes open on them', registers });
  }

  async text(): Promise<string> {
    const lag = await asSystem(async () => evaluationLag(this.db, this.clock.now()));
    this.waiting.set(lag.reports);
    this.age.set(lag.oldestSeconds);
    this.setAside.set(lag.setAside);
    this.connections.set(this.live.size);
    this.subscriptions.set(this.feed.size);
    return this.registry.metrics();
  }
}
