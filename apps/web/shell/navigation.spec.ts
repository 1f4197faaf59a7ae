import { describe, expect, it } from '@jest/globals';
import { withDate } from './navigation.js';

describe('Links of the main navigation', () => {
  it.each([
    ['/carte', '?au=2026-11-20T12:00&article=GOWN', '/carte?au=2026-11-20T12%3A00'],
    ['/carte', '?article=GOWN', '/carte'],
    ['/demandes', '?au=2026-11-20T12:00', '/demandes'],
  ])('%s from "%s" leads to %s', (to, search, link) => expect(withDate(to, search)).toBe(link));
});
