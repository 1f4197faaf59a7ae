import { describe, expect, it } from '@jest/globals';
import type { CoverageLevel } from '#coverage';
import { ReportingWeek } from '#platform';
import { foldEpisodes } from './episodes.js';
import { reconcileAlerts, type Reconciliation } from './reconcile.js';
import { NOT_ACKNOWLEDGED, type StoredAlert } from './stored-alert.js';

const FIRST = ReportingWeek.of('2026-W40');

/** "WATCH . OK": one level a week from 2026-W40 on, "." for a week without report; "off" in front: rule disabled. */
function reconcile(rows: readonly StoredAlert[], levels: string): Reconciliation {
  const enabled = !levels.startsWith('off ');
  const known = levels.replace('off ', '').split(' ').map((level, index) => ({ week: FIRST.plus(index), level: level as CoverageLevel }));
  return reconcileAlerts(rows, foldEpisodes(known.filter(({ level }) => (level as string) !== '.'), enabled));
}

/** What the table holds after the result is saved. */
function saved(rows: readonly StoredAlert[], { upserts, removals }: Reconciliation): StoredAlert[] {
  const gone = new Set([...removals.map(({ id }) => id), ...upserts.map(({ id }) => id)]);
  const kept = upserts.map((upsert) => ({ ...upsert, id: upsert.id ?? short(upsert.openedWeek) }));
  return [...rows.filter(({ id }) => !gone.has(id)), ...kept].sort((one, other) => (one.openedWeek.isBefore(other.openedWeek) ? -1 : 1));
}

/** The rows after the histories given one after the other were each evaluated. */
function after(...steps: (string | ((rows: StoredAlert[]) => StoredAlert[]))[]): StoredAlert[] {
  return steps.reduce<StoredAlert[]>((rows, step) => (typeof step === 'string' ? saved(rows, reconcile(rows, step)) : step(rows)), []);
}

/** Someone acknowledges the alert that is open. */
function acknowledged(rows: StoredAlert[]): StoredAlert[] {
  return rows.map((row) =>
    row.status !== 'OPEN'
      ? row
      : {
          ...row,
          status: 'ACKNOWLEDGED',
          acknowledgedByName: 'Agent ARS',
          acknowledgedAt: new Date('2026-11-01'),
          acknowledgementNote: 'Appelé',
          acknowledgedWeek: row.week,
          acknowledgedLevel: row.level,
          version: row.version + 1,
        },
  );
}

function short(week: ReportingWeek): string {
  return week.toString().slice(5);
}

function written(rows: readonly StoredAlert[]): string[] {
  return rows.map((row) => `${short(row.openedWeek)} ${row.status} ${row.level}${row.acknowledgedAt ? ' seen' : ''} v${row.version}`);
}

function eventsOf({ events }: Reconciliation): string[] {
  return events.map(({ openedWeek, kind, week, from, to }) => `${short(openedWeek)}: ${kind} ${short(week)} ${from ?? '–'}→${to}`);
}

describe('reconcileAlerts: rows', () => {
  const cases: [why: string, rows: StoredAlert[], expected: string[]][] = [
    ['opens', after('OK WATCH'), ['W41 OPEN WATCH v1']],
    ['worsens in place', after('WATCH', 'WATCH CRITICAL'), ['W40 OPEN CRITICAL v2']],
    ['resolves and opens another', after('WATCH', 'WATCH OK', 'WATCH OK WARNING'), ['W40 RESOLVED OK v2', 'W42 OPEN WARNING v1']],
    ['is not touched by a second look', after('WATCH', 'WATCH', 'WATCH'), ['W40 OPEN WATCH v1']],
    ['is not touched by an unknown level', after('WATCH', 'WATCH UNKNOWN'), ['W40 OPEN WATCH v1']],
    ['begins earlier when a late report says so', after('. WATCH', 'WATCH WATCH'), ['W40 OPEN WATCH v1']],
    ['never was when a correction says so', after('WATCH', 'OK'), []],
    ['opens again when the week that resolved it is corrected', after('WATCH OK', 'WATCH WATCH'), ['W40 OPEN WATCH v2']],
    ['is cut in two by a correction', after('WATCH WATCH WATCH', 'WATCH OK WATCH'), ['W40 RESOLVED OK v2', 'W42 OPEN WATCH v1']],
    ['is joined by a correction', after('WATCH OK WATCH', 'WATCH WARNING WATCH'), ['W40 OPEN WATCH v2']],
    ['switched off: resolved where it stands', after('WARNING', 'off WARNING'), ['W40 RESOLVED WARNING v2']],
    ['switched off: nothing opens', after('off WARNING', 'off WARNING CRITICAL', 'off WARNING CRITICAL OK'), []],
    ['switched on: opens from the first week', after('off WARNING', 'WARNING'), ['W40 OPEN WARNING v1']],
    ['switched off, then on', after('WARNING', 'off WARNING', 'WARNING'), ['W40 OPEN WARNING v3']],
  ];

  it.each(cases)('%s', (_, rows, expected) => {
    expect(written(rows)).toEqual(expected);
  });
});

describe('reconcileAlerts: acknowledgement', () => {
  const cases: [why: string, rows: StoredAlert[], expected: string[]][] = [
    ['stands while the level does', after('WATCH', acknowledged, 'WATCH WATCH'), ['W40 ACKNOWLEDGED WATCH seen v3']],
    ['stands when it improves', after('CRITICAL', acknowledged, 'CRITICAL WATCH'), ['W40 ACKNOWLEDGED WATCH seen v3']],
    ['falls when it worsens', after('WATCH', acknowledged, 'WATCH CRITICAL'), ['W40 OPEN CRITICAL seen v3']],
    ['falls when it worsens after improving', after('CRITICAL', acknowledged, 'CRITICAL WATCH WARNING'), ['W40 OPEN WARNING seen v3']],
    ['fell, even if it has improved since', after('WATCH', acknowledged, 'WATCH CRITICAL WATCH'), ['W40 OPEN WATCH seen v3']],
    ['falls when the week seen is corrected to worse', after('WATCH', acknowledged, 'CRITICAL'), ['W40 OPEN CRITICAL seen v3']],
    ['stands when the week seen is corrected to better', after('CRITICAL', acknowledged, 'WATCH'), ['W40 ACKNOWLEDGED WATCH seen v3']],
    ['stands again when what worsened is corrected', after('WATCH', acknowledged, 'WATCH CRITICAL', 'WATCH WATCH'), ['W40 ACKNOWLEDGED WATCH seen v4']],
    ['may be given again', after('WATCH', acknowledged, 'WATCH CRITICAL', acknowledged, 'WATCH CRITICAL CRITICAL'), ['W40 ACKNOWLEDGED CRITICAL seen v5']],
    ['stays on the resolved alert', after('WATCH', acknowledged, 'WATCH OK WATCH'), ['W40 RESOLVED OK seen v3', 'W42 OPEN WATCH v1']],
    ['moves to the alert that begins earlier', after('. WATCH', acknowledged, 'WATCH WATCH'), ['W40 ACKNOWLEDGED WATCH seen v1']],
    ['moves to the alert that begins later', after('WATCH WATCH', acknowledged, 'OK WATCH'), ['W41 ACKNOWLEDGED WATCH seen v1']],
    ['follows the part that covers the week it was given at', after('WATCH WATCH WATCH', acknowledged, 'WATCH OK WATCH'), ['W40 RESOLVED OK v3', 'W42 ACKNOWLEDGED WATCH seen v1']],
    ['survives the correction of its own week', after('WATCH', acknowledged, 'WATCH WATCH', 'OK WATCH'), ['W41 ACKNOWLEDGED WATCH seen v1']],
    ['does not pass to an alert it never saw', after('WATCH', acknowledged, 'OK WATCH'), ['W41 OPEN WATCH v1']],
    ['does not pass to one that opens the week it was resolved', after('WATCH', acknowledged, 'WATCH OK', 'OK WATCH'), ['W41 OPEN WATCH v1']],
    ['survives switching off and on', after('WATCH', acknowledged, 'off WATCH', 'WATCH'), ['W40 ACKNOWLEDGED WATCH seen v4']],
    ['a late report that was worse but is over leaves it', after('WATCH . WATCH', acknowledged, 'WATCH CRITICAL WATCH'), ['W40 ACKNOWLEDGED WATCH seen v3']],
  ];

  it.each(cases)('%s', (_, rows, expected) => {
    expect(written(rows)).toEqual(expected);
  });

  it('keeps the latest of two when alerts are joined', () => {
    const later = (rows: StoredAlert[]) =>
      rows.map((row) => (row.openedWeek.monday === FIRST.monday ? row : { ...row, acknowledgedAt: new Date('2026-12-01'), acknowledgedByName: 'Autre agent' }));
    const rows = after('WATCH', acknowledged, 'WATCH OK WATCH', acknowledged, later, 'WATCH WATCH WATCH');
    expect(rows).toMatchObject([{ status: 'ACKNOWLEDGED', acknowledgedByName: 'Autre agent', acknowledgementNote: 'Appelé' }]);
  });
});

describe('reconcileAlerts: events and notice', () => {
  const cases: [why: string, before: StoredAlert[], levels: string, events: string[], notice: string | undefined][] = [
    ['a new alert', [], 'WATCH', ['W40: OPENED W40 –→WATCH'], 'OPENED'],
    ['a new alert with a past', [], 'WATCH CRITICAL', ['W40: OPENED W40 –→WATCH', 'W40: WORSENED W41 WATCH→CRITICAL'], 'OPENED'],
    ['an alert known only once it is over', [], 'WATCH OK', ['W40: OPENED W40 –→WATCH', 'W40: RESOLVED W41 WATCH→OK'], undefined],
    ['the next week, the same', after('WATCH'), 'WATCH WATCH', [], undefined],
    ['worse', after('WATCH'), 'WATCH CRITICAL', ['W40: WORSENED W41 WATCH→CRITICAL'], 'WORSENED'],
    ['better', after('CRITICAL'), 'CRITICAL WATCH', ['W40: IMPROVED W41 CRITICAL→WATCH'], undefined],
    ['over', after('WATCH'), 'WATCH OK', ['W40: RESOLVED W41 WATCH→OK'], 'RESOLVED'],
    ['over, and another at once', after('WATCH'), 'WATCH OK CRITICAL', ['W40: RESOLVED W41 WATCH→OK', 'W42: OPENED W42 –→CRITICAL'], 'OPENED'],
    ['a correction to worse', after('WATCH'), 'CRITICAL', ['W40: WORSENED W40 WATCH→CRITICAL'], 'WORSENED'],
    ['a correction to better', after('CRITICAL'), 'WATCH', ['W40: IMPROVED W40 CRITICAL→WATCH'], undefined],
    ['a correction that reopens', after('WATCH OK'), 'WATCH WARNING', ['W40: OPENED W41 OK→WARNING'], 'OPENED'],
    ['a correction that resolves', after('WATCH WATCH'), 'WATCH OK', ['W40: RESOLVED W41 WATCH→OK'], 'RESOLVED'],
    ['a correction that says it never was', after('WATCH'), 'OK', [], 'RESOLVED'],
    ['a late week that was worse', after('WATCH . WATCH'), 'WATCH CRITICAL WATCH', ['W40: WORSENED W41 WATCH→CRITICAL', 'W40: IMPROVED W42 CRITICAL→WATCH'], undefined],
    ['a late report that opened it earlier', after('. WATCH'), 'WATCH WATCH', ['W40: OPENED W40 –→WATCH'], undefined],
    ['switched off', after('WATCH'), 'off WATCH', ['W40: RESOLVED W40 WATCH→WATCH'], 'RESOLVED'],
    ['switched off since', after('WATCH', 'off WATCH'), 'off WATCH CRITICAL', [], undefined],
    ['switched on again', after('WATCH', 'off WATCH'), 'WATCH', ['W40: OPENED W40 WATCH→WATCH'], 'OPENED'],
    ['cut in two', after('WATCH WATCH WATCH'), 'WATCH OK WATCH', ['W40: RESOLVED W41 WATCH→OK', 'W42: OPENED W42 –→WATCH'], undefined],
  ];

  it.each(cases)('%s', (_, before, levels, events, notice) => {
    const result = reconcile(before, levels);
    expect(eventsOf(result)).toEqual(events);
    expect(result.notice?.kind).toBe(notice);
  });

  it('changes nothing the second time', () => {
    const rows = after('WATCH', acknowledged, 'WATCH OK CRITICAL');
    expect(reconcile(rows, 'WATCH OK CRITICAL')).toEqual({ upserts: [], removals: [], events: [], notice: null });
  });

  it('says which rows to remove, at which version', () => {
    expect(reconcile(after('. WATCH', acknowledged), 'WATCH WATCH').removals).toEqual([{ id: 'W41', version: 2 }]);
  });

  it('gives a new alert no acknowledgement', () => {
    expect(reconcile([], 'WATCH').upserts).toMatchObject([{ id: null, version: 1, status: 'OPEN', ...NOT_ACKNOWLEDGED }]);
  });
});
