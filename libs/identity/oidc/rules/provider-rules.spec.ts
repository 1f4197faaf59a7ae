import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isStrong, levelsFrom, reaches } from './assurance.js';
import { authorizationParameters } from './authorization-request.js';
import { refusalOfIdToken } from './check-id-token.js';
import { mayLinkByEmail } from './link-by-email.js';
import { localPath } from './local-path.js';
import { PROFILES, profileOfSlug } from './provider-profiles.js';
import { readPerson } from './read-person.js';
import { refusalOfError } from './sign-in-refusals.js';

const { PRO_SANTE_CONNECT, PRO_CONNECT } = PROFILES;

describe('what is asked for', () => {
  const parts = { redirectUri: 'https://vigie.example/return', state: 's'.repeat(43), nonce: 'n'.repeat(43), codeChallenge: undefined, leastLevel: undefined };

  test('Pro Santé Connect: everything it knows of the person, at its lowest level, with PKCE', () => {
    expect(authorizationParameters(PRO_SANTE_CONNECT, { ...parts, codeChallenge: 'challenge', leastLevel: 'eidas1' })).toEqual({
      scope: 'openid scope_all',
      redirect_uri: parts.redirectUri,
      state: parts.state,
      nonce: parts.nonce,
      acr_values: 'eidas1',
      code_challenge: 'challenge',
      code_challenge_method: 'S256',
    });
  });

  test('ProConnect: only parameters it lists', () => {
    const listed = new Set(['response_type', 'client_id', 'redirect_uri', 'scope', 'claims', 'state', 'nonce', 'prompt', 'idp_hint']);
    const asked = authorizationParameters(PRO_CONNECT, { ...parts, leastLevel: 'eidas2' });
    expect(Object.keys(asked).filter((name) => !listed.has(name))).toEqual([]);
    expect(JSON.parse(asked['claims'] ?? '')).toEqual({ id_token: { amr: { essential: true }, acr: { essential: true, values: ['eidas2', 'eidas3'] } } });
    expect(JSON.parse(authorizationParameters(PRO_CONNECT, parts)['claims'] ?? '')).toEqual({ id_token: { amr: { essential: true } } });
  });

  test('each address names its provider', () => {
    expect(profileOfSlug('proconnect')).toBe(PRO_CONNECT);
    expect(profileOfSlug('pro-sante-connect')).toBe(PRO_SANTE_CONNECT);
    expect(profileOfSlug('franceconnect')).toBeUndefined();
    expect(profileOfSlug('constructor')).toBeUndefined();
  });
});

describe('levels', () => {
  test.each([
    ['eidas1', 'eidas1', true],
    ['eidas3', 'eidas2', true],
    ['eidas1', 'eidas2', false],
    ['eidas9', 'eidas1', false],
    [undefined, 'eidas1', false],
  ])('%s reaches %s: %s', (level, least, expected) => expect(reaches(level, least)).toBe(expected));

  test('a level that is asked for is among those that satisfy it', () => expect(levelsFrom('eidas2')).toEqual(['eidas2', 'eidas3']));

  test.each([
    ['a card of Pro Santé Connect', PRO_SANTE_CONNECT, 'eidas1', [], true],
    ['Pro Santé Connect that says no level', PRO_SANTE_CONNECT, undefined, ['mfa'], false],
    ['a password passed on by ProConnect', PRO_CONNECT, 'eidas1', ['pwd'], false],
    ['two factors at ProConnect', PRO_CONNECT, 'eidas1', ['pwd', 'mfa'], true],
    ['a substantial level at ProConnect', PRO_CONNECT, 'eidas2', [], true],
  ] as const)('%s', (_, profile, acr, amr, expected) => expect(isStrong(profile, acr, amr)).toBe(expected));
});

describe('the token', () => {
  const now = new Date('2026-11-23T08:00:00Z');
  const iat = now.getTime() / 1000;

  test.each([
    ['made just now', { iat }, undefined],
    ['from a clock a little ahead', { iat: iat + 20 }, undefined],
    ['from the future', { iat: iat + 60 }, 'UNTRUSTED'],
    ['made long before it was asked for', { iat: iat - 600 }, 'UNTRUSTED'],
    ['that names us as the one who asked', { iat, azp: 'vigie' }, undefined],
    ['that names another', { iat, azp: 'other' }, 'UNTRUSTED'],
  ])('one %s', (_, claims, expected) => expect(refusalOfIdToken(claims, 'vigie', undefined, now)).toBe(expected));

  test.each([
    ['eidas2', undefined],
    ['eidas3', undefined],
    ['eidas1', 'LEVEL_TOO_LOW'],
    [undefined, 'LEVEL_TOO_LOW'],
    [['eidas3'], 'LEVEL_TOO_LOW'],
  ])('level %j where eidas2 was asked for', (acr, expected) => expect(refusalOfIdToken({ iat, acr }, 'vigie', 'eidas2', now)).toBe(expected));
});

describe('the way back', () => {
  test.each([
    ['/region/44?semaine=2026-W47#alertes', '/region/44?semaine=2026-W47#alertes'],
    ['/', '/'],
    [undefined, '/'],
    ['', '/'],
    ['https://evil.example', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['\\\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/\n/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/a/..//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/api/v1/auth/proconnect/start', '/'],
    ['/graphql?query={me}', '/'],
    [`/${'a'.repeat(600)}`, '/'],
  ])('%j leads to %j', (asked, expected) => expect(localPath(asked)).toBe(expected));

  test('never leaves this site', () => {
    const piece = fc.oneof(fc.constantFrom('/', '\\', '.', '..', '@', ':', '?', '#', '\t', '\n', '%2f', '%5c', 'evil.example', 'https:', ' '), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')), (asked) => {
        const path = localPath(asked);
        expect(new URL(path, 'https://vigie.example').origin).toBe('https://vigie.example');
        // Read once more, as a page that is given the path does.
        expect(localPath(path)).toBe(path);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the person', () => {
  test('a health professional, with number and places of practice', () => {
    const activities = [{ numeroFinessSite: '670780055' }, { numeroFinessSite: '' }, { numeroFinessSite: '670780055' }, {}];
    expect(readPerson({ sub: 'x', given_name: 'CLAIRE', family_name: 'WEBER', SubjectNameID: '899700000017', SubjectRefPro: { exercices: [{ activities }, {}] } })).toEqual({
      name: 'CLAIRE WEBER', email: null, isEmailVerified: false, rpps: '99700000017', finess: ['670780055'],
    });
  });

  test.each([
    ['nothing', {}],
    ['nothing readable', { given_name: 3, SubjectNameID: null, SubjectRefPro: 'x', otherIds: {}, email: 'not an address', email_verified: true }],
    ['empty texts', { SubjectNameID: '', SubjectRefPro: { exercices: [null, { activities: null }] }, otherIds: [null, 1] }],
  ])('%s of it', (_, claims) => expect(readPerson(claims)).toEqual({ name: '', email: null, isEmailVerified: false, rpps: null, finess: [] }));

  test('whatever is claimed, reading it never fails', () => {
    const keys = fc.constantFrom('given_name', 'email', 'email_verified', 'SubjectNameID', 'SubjectRefPro', 'otherIds');
    fc.assert(fc.property(fc.dictionary(keys, fc.anything()), (claims) => expect(typeof readPerson(claims).name).toBe('string')));
  });

  test.each([
    [true, true],
    [false, false],
    ['true', false],
    [undefined, false],
  ])('an address is verified when the provider says %j: %s', (claim, expected) => {
    expect(readPerson({ email: 'Agent@ARS.example', email_verified: claim })).toMatchObject({ email: 'agent@ars.example', isEmailVerified: expected });
  });
});

describe('who gets an account by its address', () => {
  const person = { email: 'agent@ars.example', isEmailVerified: true };
  const account = { isDemo: false, isClosed: false, roles: ['ARS_AGENT'], hasIdentity: false };

  test('the agent it was made ready for', () => expect(mayLinkByEmail(person, account, true)).toBe(true));

  test.each([
    ['where the operator has not said so', person, account, false],
    ['an address nobody answers for', { ...person, isEmailVerified: false }, account, true],
    ['no address', { email: null, isEmailVerified: true }, account, true],
    ['an account another identity opens', person, { ...account, hasIdentity: true }, true],
    ['a closed account', person, { ...account, isClosed: true }, true],
    ['an account of the demonstration', person, { ...account, isDemo: true }, true],
    ['an administrator', person, { ...account, roles: ['ARS_AGENT', 'ADMIN'] }, true],
    ['an account without habilitation', person, { ...account, roles: [] }, true],
  ])('not %s', (_, who, what, isAllowed) => expect(mayLinkByEmail(who, what, isAllowed)).toBe(false));
});

test.each([
  ['access_denied', 'REFUSED_THERE'],
  ['login_required', 'REFUSED_THERE'],
  ['temporarily_unavailable', 'AWAY'],
  ['server_error', 'AWAY'],
])('%s means %s', (error, expected) => expect(refusalOfError(error)).toBe(expected));
