import { Injectable } from '@nestjs/common';
import { Database, Refusal } from '#platform';
import type { Message, MessageStatus } from './rules/message.js';
import { PersonalLinks } from './personal-links.js';
import { countMessages, outboxPage, outboxPageOfStatus } from './store/message-store.js';

const POSITION = /^\d{1,15}$/;

export interface OutboxPage {
  readonly rows: Message[];
  readonly hasNext: boolean;
  readonly total: number;
}

/** What was written to whom, newest first, for the platform's administration. */
@Injectable()
export class ReadOutbox {
  constructor(
    private readonly db: Database,
    private readonly links: PersonalLinks,
  ) {}

  /**
   * @param after id of the last message of the page before, null for the first page.
   * @throws {Refusal} BAD_REQUEST for what is no position of this list.
   */
  async execute(status: MessageStatus | null, first: number, after: string | null): Promise<OutboxPage> {
    if (after !== null && !POSITION.test(after)) {
      throw new Refusal('BAD_REQUEST', 'Cette position de liste n’est pas valable\u00A0: reprenez la liste au début.');
    }
    const before = after === null ? null : Number(after);
    const [rows, [counted]] = await Promise.all([
      status === null ? this.db.run(outboxPage, before, first + 1) : this.db.run(outboxPageOfStatus, before, first + 1, status),
      this.db.run(countMessages, status),
    ]);
    const shown = rows.slice(0, first).map((message) => this.links.show(message, message.linkId));
    return { rows: shown, hasNext: rows.length > first, total: counted?.total ?? 0 };
  }
}
