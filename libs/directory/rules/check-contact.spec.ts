import { describe, expect, test } from '@jest/globals';
import { contactProblems, tidyContact } from './check-contact.js';

const GOOD = { name: 'Rémi Kuhn', phone: '03 88 00 00 00', email: 'remi.kuhn@ch.example' };

describe('A contact', () => {
  test.each([
    ['complete', {}, []],
    ['by phone only', { email: '' }, []],
    ['by mail only', { phone: null }, []],
    ['abroad', { phone: '+262 262 90 00 00' }, []],
    ['without a name', { name: '  ' }, ['NAME_REQUIRED']],
    ['with an endless name', { name: 'x'.repeat(121) }, ['NAME_INVALID']],
    ['nobody can reach', { phone: '', email: ' ' }, ['CONTACT_UNREACHABLE']],
    ['with half a number', { phone: '03 88' }, ['PHONE_INVALID']],
    ['with words for a number', { phone: 'le standard' }, ['PHONE_INVALID']],
    ['without @', { email: 'remi.kuhn' }, ['EMAIL_INVALID']],
    ['with two addresses', { email: 'a@b.fr,c@d.fr' }, ['EMAIL_INVALID']],
    ['with a name in the address', { email: 'Rémi <remi@ch.example>' }, ['EMAIL_INVALID']],
    ['with a header in the address', { email: 'a@b.fr\r\nbcc:c@d.fr' }, ['EMAIL_INVALID']],
    ['that adds a reader once in a link', { email: 'a?bcc=c%40d.fr&x@b.fr' }, ['EMAIL_INVALID']],
    ['that reads backwards', { name: 'Rémi \u202Enhuk' }, ['NAME_INVALID']],
    ['without a domain', { email: 'remi@localhost' }, ['EMAIL_INVALID']],
  ])('%s', (_case, other, codes) => {
    expect(contactProblems(tidyContact({ ...GOOD, ...other })).map(({ code }) => code)).toEqual(codes);
  });

  test('is kept tidy', () => {
    expect(tidyContact({ name: ' Rémi\n Kuhn ', phone: ' ', email: ' Remi@CH.example ' })).toEqual({ name: 'Rémi Kuhn', phone: null, email: 'remi@ch.example' });
  });
});
