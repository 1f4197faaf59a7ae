import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { messagesDue, noticesDue, TellAlerts, TellExpiringSecrets, TellRequestSteps } from '#messaging';
import { JobQueue } from '#platform';

/** Three looks at the rows, cheap when nothing happened; close enough together that an urgent request is read at once. */
const EVERY_MS = 5_000;

/** Writes what people are told of alerts, requests and secrets that end, from what has happened since the last look. */
@Injectable()
export class NoticesDueProcessor implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly queue: JobQueue,
    private readonly alerts: TellAlerts,
    private readonly steps: TellRequestSteps,
    private readonly secrets: TellExpiringSecrets,
  ) {}

  onApplicationBootstrap(): void {
    this.queue.handle(noticesDue, async () => {
      const laid = (await this.steps.execute()) + (await this.alerts.execute()) + (await this.secrets.execute());
      if (laid > 0) this.queue.signal(messagesDue, {});
    });
    this.queue.signal(noticesDue, {});
    this.timer = setInterval(() => this.queue.signal(noticesDue, {}), EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
