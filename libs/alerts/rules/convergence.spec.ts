import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CoverageLevel } from '#coverage';
import { ReportingWeek } from '#platform';
import { AlertModel, type Command } from './convergence.model.js';
import type { StoredAlert } from './stored-alert.js';

/** Command sequences per property; fast-check prints the seed of a failure. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 10_000);
/** Over a 53rd week. */
const WEEKS = Array.from({ length: 12 }, (_, index) => ReportingWeek.of('2026-W45').plus(index));
const EVALUATE: Command = { do: 'evaluate' };
const ACKNOWLEDGE: Command = { do: 'acknowledge' };

const level = fc.constantFrom<CoverageLevel>('OK', 'OK', 'WATCH', 'WARNING', 'CRITICAL', 'STOCK_OUT', 'NOT_USED', 'UNKNOWN');
const report = fc.record({ do: fc.constant('report' as const), week: fc.nat(WEEKS.length - 1), level });
const anyCommands = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: report },
    { weight: 4, arbitrary: fc.constant(EVALUATE) },
    { weight: 2, arbitrary: fc.constant(ACKNOWLEDGE) },
    { weight: 1, arbitrary: fc.constant<Command>({ do: 'switch' }) },
  ),
  { maxLength: 40, size: 'max' },
);

function play(commands: readonly Command[], windowed = false): AlertModel {
  return new AlertModel(WEEKS, windowed).run(commands);
}

/** The rule switched on at the end, and everything evaluated. */
function playToTheEnd(commands: readonly Command[]): AlertModel {
  const model = play(commands);
  model.switch(true);
  return model.run([EVALUATE]);
}

function byOpening(one: StoredAlert, other: StoredAlert): number {
  return one.openedWeek.isBefore(other.openedWeek) ? -1 : 1;
}

describe('alerts, whatever the order of reports, corrections, evaluations and acknowledgements', () => {
  it('end in the rows that one evaluation of the final levels gives', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const model = playToTheEnd(commands);
        const fresh = new AlertModel(WEEKS);
        for (const [week, last] of model.levels) fresh.report(week, last);
        fresh.evaluate();
        expect(model.summary(false)).toEqual(fresh.summary(false));
        expect(model.rows.filter((row) => row.status !== 'RESOLVED').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });

  it('end in the very same rows, history and notices when no more is read than what changed can touch', () => {
    fc.assert(
      fc.property(anyCommands, (some) => {
        // A rule switched off leaves no alert where it would have opened one: its beginnings are found by reading all.
        const commands = some.filter((command) => command.do !== 'switch');
        const whole = play([...commands, EVALUATE]);
        const windowed = play([...commands, EVALUATE], true);
        expect(windowed.rows.toSorted(byOpening)).toEqual(whole.rows.toSorted(byOpening));
        expect(windowed.events).toEqual(whole.events);
        expect(windowed.believedOpen).toBe(whole.believedOpen);
      }),
      { numRuns: RUNS },
    );
  });

  it('change nothing when evaluated again, and the history and notices told lead to the rows', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const model = play([...commands, EVALUATE]);
        const { rows } = model;
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
        const model = playToTheEnd(commands);
        const open = model.rows.find((row) => row.status !== 'RESOLVED');
        if (open) expect(open.status).toBe(model.acknowledgementStands(open) ? 'ACKNOWLEDGED' : 'OPEN');
      }),
      { numRuns: RUNS },
    );
  });

  it('are all resolved once the rule is switched off, and none opens', () => {
    fc.assert(
      fc.property(anyCommands, fc.array(report), (commands, later) => {
        const model = play(commands);
        model.switch(false);
        model.evaluate();
        expect(model.rows.every((row) => row.status === 'RESOLVED')).toBe(true);
        const told = later.map((command) => model.run([command, EVALUATE]).believedOpen);
        expect(told).not.toContain(true);
      }),
      { numRuns: RUNS / 10 },
    );
  });

  /** Some weeks reported in order, evaluated, some acknowledged; then all the others, late or new, in two orders. */
  const scenario = fc.subarray(WEEKS.map((_, week) => week), { minLength: 1, maxLength: 6 }).chain((early) => {
    const late = WEEKS.map((_, week) => week).filter((week) => !early.includes(week));
    const reported = fc.tuple(...WEEKS.map((_, week) => level.map((one): Command => ({ do: 'report', week, level: one }))));
    const flags = fc.array(fc.boolean(), { minLength: WEEKS.length, maxLength: WEEKS.length });
    return fc.tuple(fc.constant(early), fc.constant(late), fc.shuffledSubarray(late, { minLength: late.length }), reported, flags);
  });

  it('keep their acknowledgements the same when late and new reports come in any order, evaluated at any moment', () => {
    fc.assert(
      fc.property(scenario, ([early, late, shuffled, reported, flags]) => {
        const of = (week: number): Command => reported[week] ?? EVALUATE;
        const before = early.flatMap((week) => [of(week), EVALUATE, ...(flags[week] ? [ACKNOWLEDGE] : [])]);
        const oneByOne = shuffled.flatMap((week) => (flags[week] ? [of(week), EVALUATE, EVALUATE] : [of(week)]));
        const expected = play([...before, ...late.map(of), EVALUATE]).summary(true);
        expect(play([...before, ...oneByOne, EVALUATE]).summary(true)).toEqual(expected);
        expect(play([...before, ...oneByOne, EVALUATE], true).summary(true)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });
});
