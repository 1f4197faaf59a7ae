import { Injectable } from '@nestjs/common';
import { JobQueue } from '#platform';
import { reportSubmitted } from '#reporting';
import { EvaluatePendingReports } from '#situation';

@Injectable()
export class ReportSubmittedProcessor {
  constructor(queue: JobQueue, evaluate: EvaluatePendingReports) {
    queue.handle(reportSubmitted, async () => {
      await evaluate.execute();
    });
  }
}
