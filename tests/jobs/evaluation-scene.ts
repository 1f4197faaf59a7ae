import { randomUUID } from 'node:crypto';
import type { Actor, Habilitation } from '#access';
import { AcknowledgeAlert, type AcknowledgeAlertOutcome, FoldAlerts, MissingReportAlerts, SetAlertRule, type SetAlertRulePayload } from '#alerts';
import { Catalogue } from '#catalogue';
import { CoverageOfEstablishment, EvaluateReports, SetCrisisConsumption } from '#coverage';
import { createLogger, type Database, JobQueue } from '#platform';
import { SubmitWeeklyReport } from '#reporting';
import { EvaluatePendingReports, RecomputeCells } from '#situation';
import type { TestClock } from '../support/index.js';
import { type ITEMS, reportLines } from '../support/small-country.js';

export type Figures = Parameters<typeof reportLines>[0];
export type Item = (typeof ITEMS)[number];

const logger = createLogger({ logLevel: 'silent' }, 'test');

/** Every wake-up is lost: these suites say themselves when work is done. */
function queueThatIsAway(): JobQueue {
  const refuse = (): never => {
    throw new Error('no queue here');
  };
  return new JobQueue({ available: async () => refuse(), queue: refuse, worker: refuse, close: async () => undefined }, logger);
}

/** Every third establishment, from rank 2 on, is in the Nord; the others are in the Bas-Rhin. */
export function finessOf(rank: number): string {
  return `6700${String(rank).padStart(5, '0')}`;
}

/** Lays `count` establishments in two departments of two regions, all expected since 2024. */
export async function layEstablishments(db: Database, count: number): Promise<string[]> {
  const all = Array.from({ length: count }, (_, rank) => finessOf(rank));
  const inNorth = all.map((_, rank) => rank % 3 === 2);
  await db.manager.query(`
    INSERT INTO region (code, name) VALUES ('44', 'Grand Est'), ('32', 'Hauts-de-France');
    INSERT INTO department (code, name, region_code) VALUES ('67', 'Bas-Rhin', '44'), ('59', 'Nord', '32');
    INSERT INTO roll_out_wave (code, label, expected_from) VALUES ('V1', 'Vague 1', '2024-01-01');
  `);
  await db.manager.query(
    `INSERT INTO establishment (finess, name, region_code, department_code, source)
     SELECT finess, 'CH ' || finess, CASE WHEN north THEN '32' ELSE '44' END, CASE WHEN north THEN '59' ELSE '67' END, 'test'
     FROM unnest($1::text[], $2::boolean[]) AS e(finess, north)`,
    [all, inNorth],
  );
  await db.manager.query(`INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from)
    SELECT finess, region_code, department_code, 'V1', '2024-01-01' FROM establishment`);
  return all;
}

function person(name: string, habilitations: Habilitation[]): Actor {
  return { accountId: randomUUID(), name, email: `${name}@example.fr`, habilitations };
}

/** The use cases of a week on one database, called as the API and the worker call them, without either. */
export class EvaluationScene {
  readonly director: Actor;
  readonly crisisCentre = person('Jean Martin', [{ role: 'CRISIS_CENTRE', scopeKind: 'NATION', scopeCode: null }]);
  readonly ars = person('Nadia Schmitt', ['44', '32'].map((code) => ({ role: 'ARS_AGENT', scopeKind: 'REGION', scopeCode: code })));
  private readonly queue = queueThatIsAway();
  private keys = 0;

  constructor(
    readonly db: Database,
    readonly clock: TestClock,
    readonly establishments: readonly string[],
  ) {
    const habilitations = establishments.map((finess): Habilitation => ({ role: 'DIRECTOR', scopeKind: 'ESTABLISHMENT', scopeCode: finess }));
    this.director = person('Claire Weber', habilitations);
  }

  /** Reports a week, or corrects it when it was reported. */
  async report(finess: string, week: string, figures: Figures = {}): Promise<void> {
    const submit = new SubmitWeeklyReport(this.db, this.queue, this.catalogue(), this.clock);
    const expectedVersion = await this.versionOf(finess, week);
    const idempotencyKey = `key-${(this.keys += 1)}`;
    const outcome = await submit.execute(this.director, { finess, week, expectedVersion, lines: reportLines(figures), idempotencyKey });
    if (outcome.kind !== 'success') throw new Error(`${finess} ${week}: ${outcome.kind}`);
  }

  async setCrisis(finess: string, item: Item, weeklyQuantity: number, by = this.director): Promise<void> {
    const catalogue = this.catalogue();
    const coverage = new CoverageOfEstablishment(this.db, catalogue, this.clock);
    const set = new SetCrisisConsumption(this.db, catalogue, this.queue, coverage, this.clock);
    const outcome = await set.execute(by, { finess, item, weeklyQuantity, reason: 'essai' });
    if (outcome.kind !== 'success') throw new Error(JSON.stringify(outcome));
  }

  async setRule(payload: SetAlertRulePayload, by = this.crisisCentre, db = this.db): Promise<void> {
    const outcome = await new SetAlertRule(db, this.catalogue(), this.queue, this.clock).execute(by, payload);
    if (outcome.kind !== 'success') throw new Error(JSON.stringify(outcome));
  }

  async acknowledge(id: string): Promise<AcknowledgeAlertOutcome> {
    return new AcknowledgeAlert(this.db, this.clock).execute(this.crisisCentre, { id });
  }

  /** @returns how many establishments were evaluated. */
  async evaluate(db = this.db): Promise<number> {
    const catalogue = this.catalogue();
    const evaluate = new EvaluatePendingReports(
      db, new EvaluateReports(catalogue), new FoldAlerts(catalogue, this.clock), this.queue, logger, this.clock,
    );
    return evaluate.execute();
  }

  missing(db = this.db): MissingReportAlerts {
    return new MissingReportAlerts(db, this.catalogue(), this.clock);
  }

  cells(db = this.db): RecomputeCells {
    return new RecomputeCells(db, this.catalogue(), this.clock);
  }

  private catalogue(): Catalogue {
    return new Catalogue(this.db, this.clock);
  }

  private async versionOf(finess: string, week: string): Promise<number> {
    const rows = await this.db.manager.query<{ version: number }[]>(
      `SELECT version FROM weekly_report WHERE finess = $1 AND week = to_date($2, 'IYYY"-W"IW')`,
      [finess, week],
    );
    return rows[0]?.version ?? 0;
  }
}
