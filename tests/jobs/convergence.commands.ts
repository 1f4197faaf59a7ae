import fc from 'fast-check';
import { type Database, Refusal, type ReportingWeek } from '#platform';
import { ITEMS } from '../support/small-country.js';
import type { EvaluationScene, Figures, Item } from './evaluation-scene.js';

/** What people and processes do in a week, in any order. */
export type Command =
  | { readonly do: 'report'; readonly who: number; readonly week: number; readonly figures: Figures }
  | { readonly do: 'crisis'; readonly who: number; readonly item: Item; readonly quantity: number; readonly by: 'director' | 'ars' }
  | { readonly do: 'rule'; readonly who: number; readonly item: Item | null; readonly enabled: boolean; readonly watchBelow: number | null }
  | { readonly do: 'acknowledge'; readonly rank: number }
  | { readonly do: 'evaluate'; readonly times: number }
  | { readonly do: 'recount' | 'aWeekPasses' }
  | { readonly do: 'together'; readonly commands: readonly Command[] };

/** Few values, on both sides of every threshold, so that levels change often. */
const stockOnHand = fc.constantFrom(0, 50, 150, 250, 350, 5_000);
const consumption = fc.constantFrom(0, 50, 100, 200);
const item = fc.constantFrom(...ITEMS);
const lines = fc.array(fc.record({ item, stockOnHand, consumption }), { maxLength: 4 });
const figures = lines.map((chosen): Figures => Object.fromEntries(chosen.map(({ item: code, ...amounts }) => [code, amounts])));

/** @param weeks how many weeks may be reported. */
export function commandsOver(establishments: number, weeks: number): fc.Arbitrary<Command[]> {
  const who = fc.nat(establishments - 1);
  const entry: fc.Arbitrary<Command> = fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant('report' as const), who, week: fc.nat(weeks - 1), figures }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('crisis' as const), who, item, quantity: consumption, by: fc.constantFrom('director' as const, 'ars' as const),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('rule' as const), who, item: fc.option(item), enabled: fc.boolean(), watchBelow: fc.constantFrom(null, 2, 4),
      }),
    },
  );
  const evaluate: fc.Arbitrary<Command> = fc.record({ do: fc.constant('evaluate' as const), times: fc.integer({ min: 1, max: 2 }) });
  const acknowledge: fc.Arbitrary<Command> = fc.record({ do: fc.constant('acknowledge' as const), rank: fc.nat(5) });
  const recount = fc.constant<Command>({ do: 'recount' });
  const together: fc.Arbitrary<Command> = fc.record({
    do: fc.constant('together' as const),
    commands: fc.array(fc.oneof({ weight: 2, arbitrary: evaluate }, { weight: 2, arbitrary: entry }, acknowledge, recount), { minLength: 2, maxLength: 4 }),
  });
  return fc.array(
    fc.oneof(
      { weight: 12, arbitrary: entry },
      { weight: 4, arbitrary: evaluate },
      { weight: 3, arbitrary: acknowledge },
      { weight: 2, arbitrary: recount },
      { weight: 3, arbitrary: together },
      { weight: 1, arbitrary: fc.constant<Command>({ do: 'aWeekPasses' }) },
    ),
    { minLength: 5, maxLength: 30, size: 'max' },
  );
}

/** Carries commands out on a database, as the API and two workers would. */
export class Player {
  constructor(
    private readonly scene: EvaluationScene,
    private readonly weeks: readonly ReportingWeek[],
    /** Connections of a second worker. */
    private readonly other: Database,
  ) {}

  async run(command: Command): Promise<void> {
    const { scene } = this;
    switch (command.do) {
      case 'report':
        return this.report(command.who, command.week, command.figures);
      case 'crisis':
        return scene.setCrisis(this.finess(command.who), command.item, command.quantity, scene[command.by]);
      case 'rule':
        return scene.setRule({ kind: 'ESTABLISHMENT', code: this.finess(command.who), item: command.item, enabled: command.enabled, watchBelow: command.watchBelow });
      case 'acknowledge':
        return this.acknowledge(command.rank);
      case 'evaluate':
        for (let time = 0; time < command.times; time += 1) await scene.evaluate(time === 0 ? this.other : scene.db);
        return;
      case 'recount':
        await scene.cells().markOutdated();
        await scene.cells(this.other).execute();
        return;
      case 'aWeekPasses':
        scene.clock.advance({ days: 7 });
        return;
      case 'together':
        await Promise.all(command.commands.map(async (one) => this.run(one)));
    }
  }

  /** Of two corrections at once one may come second: it is refused, and its sender told so. */
  private async report(who: number, week: number, reported: Figures): Promise<void> {
    await this.scene.report(this.finess(who), this.week(week), reported).catch((error: unknown) => {
      if (!(error instanceof Error && error.message.endsWith('conflict'))) throw error;
    });
  }

  private async acknowledge(rank: number): Promise<void> {
    const open = await this.scene.db.manager.query<{ id: string }[]>(
      `SELECT id FROM alert WHERE status = 'OPEN' AND kind = 'COVERAGE' ORDER BY id OFFSET $1 LIMIT 1`,
      [rank],
    );
    for (const { id } of open) {
      await this.scene.acknowledge(id).catch((error: unknown) => {
        // A correction has taken the alert away meanwhile.
        if (!(error instanceof Refusal)) throw error;
      });
    }
  }

  private finess(who: number): string {
    return this.scene.establishments[who] ?? '';
  }

  private week(index: number): string {
    return String(this.weeks[index]);
  }
}
