import { resolve } from 'node:path';
import { jest } from '@jest/globals';
import type * as ScopeRules from '../../libs/access/rules/scope.js';

const SCOPE_RULES = resolve(import.meta.dirname, '../../libs/access/rules/scope.ts');

/**
 * Takes the first wall away in this spec file: whoever holds a permission holds it on the whole nation, so only the
 * policies of the database stand between people. Roles are still checked. Call it before the product is imported, which
 * must then be done with `await import(…)`: modules already loaded keep their wall.
 */
export async function removeFirstWall(): Promise<void> {
  const rules = (await import(`${SCOPE_RULES}?as-it-is`)) as typeof ScopeRules;
  jest.unstable_mockModule(SCOPE_RULES, () => ({
    ...rules,
    scopeFor: (...asked: Parameters<typeof rules.scopeFor>) => ({ ...rules.scopeFor(...asked), nation: true }),
    scopeCovers: () => true,
  }));
}
