import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

// Built from a test or from a shell, the page is the same one.
if (process.argv.includes('build') || process.env['NODE_ENV'] === 'test') process.env['NODE_ENV'] = 'production';

const api = process.env['VIGIE_API'] ?? 'http://localhost:3000';

/** Compressed once, when all files are written: the server only chooses. */
function compressed(): Plugin {
  return {
    name: 'vigie-compressed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const fileName of Object.keys(bundle)) {
        const path = join(dir, fileName);
        const source = /\.(js|css|svg|json)$/.test(fileName) ? readFileSync(path) : undefined;
        if (!source || source.length < 1_024) continue;
        writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      }
    },
  };
}

/** The worker that keeps the page for a day without network: one file, under a name that never changes. */
function serviceWorker(): Plugin {
  return {
    name: 'vigie-service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: fileURLToPath(new URL('offline/service-worker.ts', import.meta.url)), fileName: 'service-worker.js' });
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [serviceWorker(), compressed()],
  build: {
    outDir: process.env['VIGIE_WEB_OUT'] ?? '../../dist/web',
    emptyOutDir: true,
    // Icons stay files: inlined, the whole set would weigh on every page.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
    // "use client" means nothing here: there is no server rendering. The design system's styles take most of the time, and may.
    rolldownOptions: { onLog: (level, log, next) => (['MODULE_LEVEL_DIRECTIVE', 'PLUGIN_TIMINGS'].includes(log.code ?? '') ? undefined : next(level, log)) },
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/api': api,
    },
  },
});
