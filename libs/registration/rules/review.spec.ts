import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { overdueLimit, reviewReasons } from './review.js';

const NOW = new Date('2026-11-23T08:42:00Z');
const ago = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

describe('what a grantor must look at again', () => {
  test.each<[granted: number, reviewed: number | null, signedIn: number | null, reasons: string[]]>([
    [10, null, null, []],
    [366, null, 1, ['YEARLY']],
    [365, null, 1, []],
    [400, 30, 1, []],
    [200, null, null, ['ABSENT']],
    [200, null, 184, ['ABSENT']],
    [200, null, 182, []],
    [200, 100, 190, []],
    [800, 366, 200, ['YEARLY', 'ABSENT']],
  ])('granted %i days ago, confirmed %s, signed in %s: %j', (granted, reviewed, signedIn, reasons) => {
    const at = (days: number | null): Date | null => (days === null ? null : ago(days));
    expect(reviewReasons({ validFrom: ago(granted), reviewedAt: at(reviewed), lastSignInAt: at(signedIn) }, NOW)).toEqual(reasons);
  });

  const days = fc.integer({ min: 0, max: 2_000 });

  it('has nothing left to say just after a confirmation, whatever was before', () => {
    fc.assert(
      fc.property(days, fc.option(days), (granted, signedIn) => {
        const habilitation = { validFrom: ago(granted), lastSignInAt: signedIn === null ? null : ago(signedIn) };
        return reviewReasons({ ...habilitation, reviewedAt: NOW }, NOW).length === 0;
      }),
    );
  });

  it('never withdraws a reason as time passes without anybody acting', () => {
    fc.assert(
      fc.property(days, fc.option(days), days, (granted, signedIn, passed) => {
        const habilitation = { validFrom: ago(granted), reviewedAt: null, lastSignInAt: signedIn === null ? null : ago(signedIn) };
        const later = reviewReasons(habilitation, new Date(NOW.getTime() + passed * 86_400_000));
        return reviewReasons(habilitation, NOW).every((reason) => later.includes(reason));
      }),
    );
  });

  it('is late only once the year and the grace are over', () => {
    expect(overdueLimit(NOW, 60)).toEqual(ago(425));
  });
});
