import type { INestApplicationContext } from '@nestjs/common';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { PlatformModule, readConfig, ReportingWeek, SYSTEM_ROWS } from '../../../libs/platform/index.js';
import { EvaluatePendingReports, RecomputeCells, SituationModule } from '../../../libs/situation/index.js';
import { figure } from '../figures/table.js';
import { say } from '../figures/say.js';

/** The product's use cases on a database, without its border. */
export async function openProduct(url: string): Promise<INestApplicationContext> {
  const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'warn', DATABASE_POOL_SIZE: '10' });
  const module = { module: class LoadModule {}, imports: [PlatformModule.forProcess(config, 'worker', SYSTEM_ROWS), SituationModule] };
  return NestFactory.createApplicationContext(module, { logger: ['error', 'warn'] });
}

/** Lets the product evaluate what waits (the last week) and count every cell of every week. */
export async function evaluateLastWeek(url: string, establishments: number): Promise<void> {
  const product = await openProduct(url);
  try {
    const startedAt = performance.now();
    let told = 0;
    const done = await product.get(EvaluatePendingReports).execute((count) => {
      if (count - told < 20_000) return;
      told = count;
      say(`${establishments} establishments: ${count} evaluated`);
    });
    say(`${done} evaluated in ${figure((performance.now() - startedAt) / 1_000)} s`);
    const cells = product.get(RecomputeCells);
    await cells.markOutdated(ReportingWeek.at(new Date()).plus(-104));
    say(`${await cells.execute()} department weeks counted, ${figure((performance.now() - startedAt) / 1_000)} s in all`);
  } finally {
    await product.close();
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
  await client.end();
}
