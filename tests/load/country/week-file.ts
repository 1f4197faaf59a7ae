import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReportingWeek } from '../../../libs/platform/index.js';
import { FOLDER } from '../environment/server.js';
import { withClient } from '../environment/with-client.js';

interface Declared {
  readonly finess: string;
  readonly items: readonly string[];
  readonly crisis: readonly number[];
}

/** Writes the file of a week that operators import: one line per establishment and item. @returns its path. */
export async function writeWeekFile(databaseUrl: string, week: ReportingWeek): Promise<string> {
  const declared = await withClient(databaseUrl, async (client) => {
    const text = `SELECT finess, array_agg(item_code ORDER BY id) AS items, array_agg(weekly_quantity ORDER BY id) AS crisis
                  FROM crisis_consumption_change GROUP BY finess ORDER BY finess`;
    return (await client.query<Declared>(text)).rows;
  });
  const path = join(FOLDER, 'week.csv');
  await pipeline(Readable.from(lines(declared, week.toString())), createWriteStream(path));
  return path;
}

function* lines(declared: readonly Declared[], week: string): Generator<string> {
  yield 'finess;week;item;stock_on_hand;consumption;received\n';
  for (const [index, { finess, items, crisis }] of declared.entries()) {
    const ofEstablishment = items.map((item, position) => {
      const weekly = crisis[position] ?? 0;
      const cover = 2 + ((index * 7 + position * 3) % 50) / 10;
      return `${finess};${week};${item};${Math.round(weekly * cover)};${Math.round(weekly * 0.8)};${Math.round(weekly * 0.5)}\n`;
    });
    yield ofEstablishment.join('');
  }
}
