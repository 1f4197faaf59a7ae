import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReportingWeek } from '../../../libs/platform/index.js';
import { FOLDER } from '../environment/server.js';
import { withClient } from '../environment/with-client.js';

interface LastReport {
  readonly finess: string;
  readonly stock: number[];
  readonly used: number[];
}

const ITEMS = ['SURGICAL_MASK', 'FFP2_MASK', 'GOWN', 'APRON', 'GLOVE', 'CAP', 'GOGGLES'];
const LAST_REPORTS = `
  SELECT DISTINCT ON (finess) finess, stock_on_hand AS stock, consumption AS used FROM weekly_report
  WHERE week >= $1 ORDER BY finess, week DESC`;

/**
 * Writes the file of a week that operators import: one line per establishment and item. Each goes on from the
 * establishment's last report, so that few figures call for a warning.
 * @returns its path.
 */
export async function writeWeekFile(databaseUrl: string, week: ReportingWeek): Promise<string> {
  const reports = await withClient(databaseUrl, async (client) => {
    return (await client.query<LastReport>(LAST_REPORTS, [week.plus(-12).monday])).rows;
  });
  const path = join(FOLDER, 'week.csv');
  await pipeline(Readable.from(lines(reports, week.toString())), createWriteStream(path));
  return path;
}

function* lines(reports: readonly LastReport[], week: string): Generator<string> {
  yield 'finess;week;item;stock_on_hand;consumption;received\n';
  for (const { finess, stock, used } of reports) {
    const ofEstablishment = ITEMS.map((item, position) => {
      const before = stock[position] ?? 0;
      const consumption = Math.min(before, used[position] ?? 0);
      const received = Math.round((used[position] ?? 0) * 0.98);
      return `${finess};${week};${item};${before + received - consumption};${consumption};${received}\n`;
    });
    yield ofEstablishment.join('');
  }
}
