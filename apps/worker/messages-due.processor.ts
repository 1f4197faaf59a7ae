import { Injectable } from '@nestjs/common';
import { messagesDue, SendMessages } from '#messaging';
import { JobQueue } from '#platform';

@Injectable()
export class MessagesDueProcessor {
  constructor(queue: JobQueue, send: SendMessages) {
    queue.handle(messagesDue, async () => {
      await send.execute();
    });
  }
}
