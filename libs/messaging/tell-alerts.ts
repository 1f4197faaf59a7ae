import { Inject, Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { CLOCK, type Clock, CONFIG, type Config, Database, ReportingWeek, type Transaction } from '#platform';
import { noticeState } from './begin-notices.js';
import { alertDigest, type ToldAlert } from './rules/alert-digest.js';
import { type Letter, renderLetter } from './rules/letter.js';
import type { MessageKind, NewMessage } from './rules/message.js';
import { PageAddresses } from './rules/page-addresses.js';
import { missingReportLetter } from './rules/reminder-letter.js';
import { alertsToTell, type AlertToTell, markAlertsTold, nextAlertEvents } from './store/alert-notice-store.js';
import { layMessages } from './store/message-store.js';
import { lockNotices, moveAlertsRead } from './store/notice-store.js';
import { tellInChunks, type ToldChunk } from './tell-in-chunks.js';

/** Events read in one transaction. */
const CHUNK = 5_000;

/**
 * Tells directors which alerts have opened or got worse, and which report is missing after the deadline. Derived from
 * alert_event afterwards, so that neither a submission nor an evaluation waits for it.
 */
@Injectable()
export class TellAlerts {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @returns how many messages were laid in the outbox. */
  async execute(): Promise<number> {
    return tellInChunks(this.db, async (tx) => this.tellNext(tx));
  }

  private async tellNext(tx: Transaction): Promise<ToldChunk> {
    await tx.run(lockNotices);
    const now = this.clock.now();
    const { alertsReadUntil, alertsSince } = await noticeState(tx, now);
    const [next] = await tx.run(nextAlertEvents, alertsReadUntil, CHUNK);
    if (!next || next.until === null) return { laid: 0, isLast: true };
    const alerts = await tx.run(alertsToTell, alertsReadUntil, next.until, alertsSince, now);
    const messages = await this.messagesOf(alerts, next.until);
    const laid = await layMessages(tx, messages, now);
    if (alerts.length > 0) await tx.run(markAlertsTold, alerts.map((one) => one.alertId), alerts.map((one) => one.level), now);
    await tx.run(moveAlertsRead, next.until);
    return { laid, isLast: next.events < CHUNK };
  }

  private async messagesOf(alerts: readonly AlertToTell[], until: number): Promise<NewMessage[]> {
    const messages: NewMessage[] = [];
    for (const [finess, ofEstablishment] of Map.groupBy(alerts, (alert) => alert.finess)) {
      const coverage = ofEstablishment.filter((alert) => alert.kind === 'COVERAGE');
      const missing = ofEstablishment.filter((alert) => alert.kind === 'MISSING_REPORT');
      if (coverage.length > 0) messages.push(...toEach(coverage, 'ALERT_DIGEST', `alerts/${finess}/${until}`, this.digest(coverage)));
      for (const alert of missing) {
        messages.push(...toEach([alert], 'MISSING_REPORT', `missing/${alert.alertId}`, await this.missing(alert)));
      }
    }
    return messages;
  }

  private digest(alerts: readonly AlertToTell[]): Letter | undefined {
    const [first] = alerts;
    if (!first) return undefined;
    // All of an establishment's chunk came from its last report; an older one of another item is told with it.
    const week = alerts.map((alert) => alert.week).reduce((a, b) => (a > b ? a : b));
    return alertDigest(first, alerts.flatMap(toTold), ReportingWeek.containing(week), this.pages());
  }

  private async missing(alert: AlertToTell): Promise<Letter> {
    const week = ReportingWeek.containing(alert.week);
    const { deadline } = await this.catalogue.doctrine(week);
    return missingReportLetter(alert, week, week.deadline(deadline), this.pages());
  }

  private pages(): PageAddresses {
    return new PageAddresses(this.config.publicUrl);
  }
}

function toTold({ level, itemLabel, weeksOfCover, stockOnHand, stockOutOn }: AlertToTell): ToldAlert[] {
  return level === null || itemLabel === null ? [] : [{ level, itemLabel, weeksOfCover, stockOnHand, stockOutOn }];
}

function toEach([first]: readonly AlertToTell[], kind: MessageKind, cause: string, letter: Letter | undefined): NewMessage[] {
  if (!first || !letter) return [];
  const { finess, recipients } = first;
  return recipients.map((to) => ({ dedupeKey: `${cause}/${to.email}`, kind, to, finess, ...renderLetter(letter, to.name) }));
}
