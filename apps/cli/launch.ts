import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// What every npm script runs: builds when a source is newer than the build, then hands over to the built command in this
// same process, so that a signal sent to npm's child reaches the supervisor itself. Node reads this file as it is.
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
const vite = join(root, 'node_modules/vite/bin/vite.js');
const options = (folder: string): string[] => [swc, 'apps', 'libs', '-d', folder, '--ignore', '**/*.spec.ts,apps/web/**'];
const isOfPage = (path: string): boolean => path.startsWith(join(root, 'apps/web'));

function sourcesOf(part: 'server' | 'page'): string[] {
  const folders = part === 'page' ? ['apps/web'] : ['apps', 'libs'];
  const listed = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)));
  const own = part === 'page' ? [] : [join(root, '.swcrc')];
  return [...listed.filter((path) => isOfPage(path) === (part === 'page')), ...own, join(root, 'package.json')];
}

function isCurrent(part: 'server' | 'page'): boolean {
  const stamp = join(dist, part === 'page' ? 'web/.built' : '.built');
  return existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(...sourcesOf(part).map((path) => statSync(path).mtimeMs));
}

/**
 * From nothing each time: a file that is gone from the sources must be gone from the build. Made beside its place and
 * swapped in, so that two commands at once never see half a build.
 */
function build(part: 'server' | 'page'): void {
  const startedAt = new Date();
  const place = part === 'page' ? join(dist, 'web') : dist;
  const [fresh, old] = [join(root, `.dist-${part}-${process.pid}`), join(root, `.dist-${part}-${process.pid}-old`)];
  const command = part === 'page' ? [vite, 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'] : [...options(fresh), '--quiet'];
  const result = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env: { ...process.env, VIGIE_WEB_OUT: fresh } });
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write('La construction a échoué.\n');
    process.exit(1);
  }
  writeFileSync(join(fresh, '.built'), '');
  // A source saved during the build is newer than it.
  utimesSync(join(fresh, '.built'), startedAt, startedAt);
  // The page outlives a build of the server.
  if (part === 'server' && existsSync(join(dist, 'web'))) renameSync(join(dist, 'web'), join(fresh, 'web'));
  if (existsSync(place)) renameSync(place, old);
  renameSync(fresh, place);
  rmSync(old, { recursive: true, force: true });
}

const command = process.argv[2];
for (const part of ['server', 'page'] as const) {
  if (command === 'build' || !isCurrent(part)) build(part);
}
if (command === 'dev') {
  let timer: NodeJS.Timeout | undefined;
  // Into the same folder, whose changes the supervisor watches; what cannot be compiled is said, and the rest goes on.
  const rebuild = (): void => void spawn(process.execPath, [...options('dist'), '--quiet'], { cwd: root, stdio: 'inherit' });
  for (const folder of ['apps', 'libs']) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      // The page has its own: `npm run web:dev`.
      if (name?.startsWith('web/')) return;
      clearTimeout(timer);
      timer = setTimeout(rebuild, 200);
    });
  }
  process.argv.splice(2, 1, 'start', '--watch');
}
if (command !== 'build' && command !== 'ensure-built') await import(pathToFileURL(join(dist, 'apps/cli/main.js')).href);
