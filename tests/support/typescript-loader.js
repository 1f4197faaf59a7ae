import { transformSync } from '@swc/core';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// Jest loads its global set-up before its own transforms apply: this lets Node read the sources there, so that tests
// need no build. Decorators keep it from Node's own type stripping.
registerHooks({
  resolve(specifier, context, next) {
    const fromSource = { ...context, conditions: ['source', ...context.conditions] };
    const isOurs = context.parentURL?.endsWith('.ts') && !context.parentURL.includes('/node_modules/');
    if (!isOurs || !specifier.startsWith('.')) return next(specifier, fromSource);
    return next(specifier.replace(/\.js$/, '.ts'), fromSource);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, sourceMaps: 'inline' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
