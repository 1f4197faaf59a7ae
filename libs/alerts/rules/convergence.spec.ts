import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CoverageLevel } from '#coverage';
import { ReportingWeek } from '#platform';
import { compareGravity, isAlerting } from './alerting-levels.js';
import { foldEpisodes } from './episodes.js';
import { acknowledge, checkMove } from './lifecycle.js';
import { type AlertEvent, reconcileAlerts } from './reconcile.js';
import type { StoredAlert } from './stored-alert.js';

/** Command sequences per property; fast-check prints the seed of a failure. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 10_000);
const FIRST = ReportingWeek.of('2026-W45');
const WEEKS = Array.from({ length: 12 }, (_, index) => FIRST.plus(index));

type Command =
  | { readonly do: 'report'; readonly week: number; readonly level: CoverageLevel }
  | { readonly do: 'evaluate' | 'acknowledge' | 'switch' };

/** One establishment and item: its evaluated levels, its alert table, and what people were told. */
class Model {
  readonly levels = new Map<number, CoverageLevel>();
  enabled = true;
  rows: StoredAlert[] = [];
  readonly events = new Map<string, AlertEvent[]>();
  believedOpen = false;
  private acknowledgements = 0;

  run(command: Command): void {
    if (command.do === 'report') this.levels.set(command.week, command.level);
    else if (command.do === 'evaluate') this.evaluate();
    else if (command.do === 'switch') this.enabled = !this.enabled;
    else this.acknowledge();
  }

  /** Reads the levels of the moment, saves what the rules say, and checks the moves against the lifecycle. */
  evaluate(): void {
    const known = [...this.levels].map(([week, level]) => ({ week: WEEKS[week] as ReportingWeek, level }));
    const result = reconcileAlerts(this.rows, foldEpisodes(known, this.enabled));
    for (const { id } of result.removals) {
      this.rows = this.rows.filter((row) => row.id !== id);
      this.events.delete(id);
    }
    for (const upsert of result.upserts) {
      const before = this.rows.find((row) => row.id === upsert.id);
      expect(upsert.version).toBe((before?.version ?? 0) + 1);
      if (before && before.status !== upsert.status) expect(checkMove(before.status, upsert.status, ['SYSTEM']).kind).toBe('allowed');
      const row = { ...upsert, id: upsert.openedWeek.monday };
      this.rows = [...this.rows.filter((one) => one.id !== row.id), row];
    }
    for (const event of result.events) this.events.set(event.openedWeek.monday, [...(this.events.get(event.openedWeek.monday) ?? []), event]);
    if (result.notice) this.believedOpen = result.notice.kind !== 'RESOLVED';
  }

  private acknowledge(): void {
    const at = new Date(Date.UTC(2026, 10, 10, 0, this.acknowledgements++));
    this.rows = this.rows.map((row) => {
      const done = acknowledge(row, { name: 'Agent', roles: ['ARS_AGENT'] }, at, null);
      if (done.kind === 'illegal') return row;
      const { kind: _, ...changes } = done;
      return { ...row, ...changes, version: row.version + 1 };
    });
  }

  /** The alert rows without what depends on how many times they were written. */
  summary(withAcknowledgement: boolean): string[] {
    return this.rows.map((row) => {
      const seen = withAcknowledgement ? `${row.status} ${row.acknowledgedAt?.toISOString()} ${row.acknowledgedWeek} ${row.acknowledgedLevel}` : '';
      const { openedWeek, week, level, worstLevel, resolvedWeek } = row;
      return `${openedWeek} ${week} ${level} ${worstLevel} ${resolvedWeek} ${row.status === 'RESOLVED'} ${seen}`;
    }).sort();
  }
}

function modelAfter(commands: readonly Command[]): Model {
  const model = new Model();
  for (const command of commands) model.run(command);
  return model;
}

const level = fc.constantFrom<CoverageLevel>('OK', 'OK', 'WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT', 'NOT_USED', 'UNKNOWN');
const report = fc.record({ do: fc.constant('report' as const), week: fc.nat(WEEKS.length - 1), level });
const evaluate = fc.constant<Command>({ do: 'evaluate' });
const acknowledgement = fc.constant<Command>({ do: 'acknowledge' });
const flip = fc.constant<Command>({ do: 'switch' });
const anyCommands = fc.array(
  fc.oneof({ weight: 6, arbitrary: report }, { weight: 4, arbitrary: evaluate }, { weight: 2, arbitrary: acknowledgement }, { weight: 1, arbitrary: flip }),
  { maxLength: 30 },
);

describe('alerts, whatever the order of reports, corrections, evaluations and acknowledgements', () => {
  it('end in the rows that one evaluation of the final levels gives', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const model = modelAfter(commands);
        model.enabled = true;
        model.evaluate();
        const fresh = new Model();
        for (const [week, one] of model.levels) fresh.levels.set(week, one);
        fresh.evaluate();
        expect(model.summary(false)).toEqual(fresh.summary(false));
        expect(model.rows.filter((row) => row.status !== 'RESOLVED').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });

  it('change nothing when evaluated again, and the history and notices told lead to the rows', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const model = modelAfter([...commands, { do: 'evaluate' }]);
        const rows = model.rows;
        const told = [...model.events.values()].flat().length;
        model.evaluate();
        expect(model.rows).toEqual(rows);
        expect([...model.events.values()].flat()).toHaveLength(told);
        expect(model.believedOpen).toBe(rows.some((row) => row.status !== 'RESOLVED'));
        for (const row of rows) {
          const last = model.events.get(row.id)?.at(-1);
          expect(last?.kind === 'RESOLVED').toBe(row.status === 'RESOLVED');
          if (row.status !== 'RESOLVED') expect(last?.to).toBe(row.level);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('are acknowledged exactly as long as nothing got worse than what was seen', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const model = modelAfter(commands);
        model.enabled = true;
        model.evaluate();
        const open = model.rows.find((row) => row.status !== 'RESOLVED');
        if (open) expect(open.status).toBe(standsFor(open, model.levels) ? 'ACKNOWLEDGED' : 'OPEN');
      }),
      { numRuns: RUNS },
    );
  });

  it('are all resolved once the rule is switched off, and none opens', () => {
    fc.assert(
      fc.property(anyCommands, fc.array(report), (commands, later) => {
        const model = modelAfter([...commands, { do: 'evaluate' }]);
        model.enabled = false;
        model.evaluate();
        expect(model.rows.every((row) => row.status === 'RESOLVED')).toBe(true);
        for (const command of later) {
          model.run(command);
          model.evaluate();
          expect(model.believedOpen).toBe(false);
        }
      }),
      { numRuns: RUNS / 10 },
    );
  });

  it('keep their acknowledgements the same when late and new reports come in any order, evaluated at any moment', () => {
    const early = fc.subarray([0, 2, 4, 6, 8], { minLength: 1 });
    const scenario = early.chain((weeks) => {
      const others = WEEKS.map((_, week) => week).filter((week) => !weeks.includes(week));
      const reports = (some: readonly number[]) =>
        fc.tuple(...some.map((week) => fc.record({ do: fc.constant('report' as const), week: fc.constant(week), level })));
      const before = reports(weeks).chain((known) =>
        fc.array(fc.boolean(), { minLength: known.length, maxLength: known.length }).map((seen) =>
          known.flatMap((one, index): Command[] => [one, { do: 'evaluate' }, ...(seen[index] ? [{ do: 'acknowledge' } as const] : [])]),
        ),
      );
      const after = reports(others);
      const order = fc.shuffledSubarray(others.map((_, index) => index), { minLength: others.length });
      return fc.tuple(before, after, order, fc.array(fc.boolean(), { minLength: others.length, maxLength: others.length }));
    });
    fc.assert(
      fc.property(scenario, ([before, after, order, moments]) => {
        const shuffled = order.flatMap((index, turn): Command[] => {
          const one = after[index] as Command;
          return moments[turn] ? [one, { do: 'evaluate' }, { do: 'evaluate' }] : [one];
        });
        const atOnce = modelAfter([...before, ...after, { do: 'evaluate' }]);
        const oneByOne = modelAfter([...before, ...shuffled, { do: 'evaluate' }]);
        expect(oneByOne.summary(true)).toEqual(atOnce.summary(true));
      }),
      { numRuns: RUNS },
    );
  });
});

/** The acknowledgement rule as its sentence says it, over the levels of the weeks rather than over transitions. */
function standsFor(row: StoredAlert, levels: ReadonlyMap<number, CoverageLevel>): boolean {
  const { acknowledgedWeek, acknowledgedLevel } = row;
  if (!acknowledgedWeek || !acknowledgedLevel) return false;
  const weeks = WEEKS.flatMap((week, index) => {
    const one = levels.get(index);
    return one && isAlerting(one) && !week.isBefore(row.openedWeek) ? [{ week, level: one }] : [];
  });
  const seenAt = weeks.findLast(({ week }) => !acknowledgedWeek.isBefore(week)) ?? weeks[0];
  if (!seenAt || compareGravity(seenAt.level, acknowledgedLevel) > 0) return false;
  return !weeks.some(({ week, level: one }, index) => {
    const before = weeks[index - 1];
    return before !== undefined && acknowledgedWeek.isBefore(week) && compareGravity(one, before.level) > 0;
  });
}
