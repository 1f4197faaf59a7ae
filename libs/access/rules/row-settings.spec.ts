import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Habilitation, SCOPE_KINDS } from './roles.js';
import { rowSettingsOf } from './row-settings.js';

const on = (scopeKind: Habilitation['scopeKind'], scopeCode: string | null): Habilitation => ({ role: 'DIRECTOR', scopeKind, scopeCode });

describe('what the database may show to a person', () => {
  it.each<[string, Habilitation[], string]>([
    ['nobody’s habilitation: nothing but what is their own', [], 'person|a|||'],
    ['the nation', [on('NATION', null)], 'nation|a|||'],
    ['a region', [on('REGION', '44')], 'person|a|44||'],
    ['two establishments, one of them twice', [on('ESTABLISHMENT', '1'), on('ESTABLISHMENT', '2'), on('ESTABLISHMENT', '1')], 'person|a|||1,2'],
    ['several perimeters', [on('DEPARTMENT', '67'), on('REGION', '32')], 'person|a|32|67|'],
  ])('%s', (_label, habilitations, settings) => {
    expect(rowSettingsOf({ accountId: 'a', habilitations })).toBe(settings);
  });

  it('has five parts, and every code of the habilitations in the part of its kind', () => {
    const code = fc.stringMatching(/^[0-9AB]{1,9}$/);
    const habilitation = fc.record({ scopeKind: fc.constantFrom(...SCOPE_KINDS), code }).map((one) => on(one.scopeKind, one.scopeKind === 'NATION' ? null : one.code));
    fc.assert(
      fc.property(fc.array(habilitation), (habilitations) => {
        const [breadth, account, ...parts] = rowSettingsOf({ accountId: 'a', habilitations }).split('|');
        expect(account).toBe('a');
        expect(breadth === 'nation').toBe(habilitations.some(({ scopeKind }) => scopeKind === 'NATION'));
        const kinds = ['REGION', 'DEPARTMENT', 'ESTABLISHMENT'] as const;
        for (const [index, kind] of kinds.entries()) {
          const held = habilitations.flatMap((one) => (one.scopeKind === kind ? [one.scopeCode] : []));
          expect((parts[index] ?? '').split(',').filter((one) => one !== '')).toEqual([...new Set(held)]);
        }
      }),
    );
  });
});
