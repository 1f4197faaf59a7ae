import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { asSystem, currentWork, makeKnown, NO_ROWS, runInWork, SYSTEM_ROWS, type WorkContext, workHoldsRegion } from './work-context.js';

function contextOf(requestId: string): WorkContext {
  return { requestId, address: '192.0.2.1', userAgent: null, person: null, rowSettings: NO_ROWS };
}

it('is nowhere outside a work', () => {
  expect(currentWork()).toBeUndefined();
});

it('follows each work through what it awaits, however they interleave', async () => {
  const seen = await Promise.all(
    Array.from({ length: 50 }, async (_, number) =>
      runInWork(contextOf(String(number)), async () => {
        for (let times = 0; times < number % 7; times += 1) await turn();
        return currentWork()?.requestId;
      }),
    ),
  );
  expect(seen).toEqual(Array.from({ length: 50 }, (_, number) => String(number)));
});

it('learns who works on the way, for what runs later in the same work', async () => {
  await runInWork(contextOf('one'), async () => {
    const work = currentWork();
    if (work) work.person = { id: '1', name: 'Claire Weber' };
    await turn();
    expect(currentWork()?.person?.name).toBe('Claire Weber');
  });
});

it('works as the system for as long as asked, and as the person again afterwards', async () => {
  await runInWork({ ...contextOf('one'), rowSettings: 'person|1|||670780055' }, async () => {
    const inside = await asSystem(async () => {
      await turn();
      return currentWork();
    });
    expect(inside).toMatchObject({ requestId: 'one', address: '192.0.2.1', rowSettings: SYSTEM_ROWS });
    expect(currentWork()?.rowSettings).toBe('person|1|||670780055');
  });
  expect(asSystem(() => currentWork()?.rowSettings)).toBe(SYSTEM_ROWS);
});

it.each([
  [SYSTEM_ROWS, true, true],
  ['nation|a||67|', true, true],
  ['person|a|44,32||', true, false],
  ['person|a|32||', false, false],
  ['person|44||67|670780055', false, false],
  [NO_ROWS, false, false],
])('with rows « %s » holds a region: %s, the nation: %s', (rowSettings, region, nation) => {
  runInWork({ ...contextOf('one'), rowSettings }, () => {
    expect([workHoldsRegion('44'), workHoldsRegion(null)]).toEqual([region, nation]);
  });
});

it('tells the work around that somebody has just been recognised as the system', async () => {
  await runInWork(contextOf('one'), async () => {
    await asSystem(async () =>
      asSystem(async () => {
        makeKnown({ id: '1', name: 'Claire Weber' }, 'person|1|||670780055');
        await turn();
        expect(currentWork()).toMatchObject({ person: { name: 'Claire Weber' }, rowSettings: SYSTEM_ROWS });
      }),
    );
    expect(currentWork()).toMatchObject({ person: { name: 'Claire Weber' }, rowSettings: 'person|1|||670780055' });
  });
});
