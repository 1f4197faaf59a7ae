import { expect, it } from '@jest/globals';
import { ROLE_LABELS, SCOPE_OF_ROLE } from '#access';
import { ROLE_NAMES, SCOPE_OF_ROLE as SCOPE_ON_PAGE } from './rows.js';

it('names roles, and says on what each is granted, as the server does', () => {
  expect(ROLE_NAMES).toEqual(ROLE_LABELS);
  expect(SCOPE_ON_PAGE).toEqual(SCOPE_OF_ROLE);
});
