import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// What every npm script runs: builds when a source is newer than the build, then hands over to the built command in this
// same process, so that a signal sent to npm's child reaches the supervisor itself. Node reads this file as it is.
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
const options = (folder: string): string[] => [swc, 'apps', 'libs', '-d', folder, '--ignore', '**/*.spec.ts,apps/web/**'];

function newestSource(): number {
  const listed = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
  );
  return Math.max(...[...listed, join(root, '.swcrc'), join(root, 'package.json')].map((path) => statSync(path).mtimeMs));
}

function isCurrent(): boolean {
  return existsSync(stamp) && statSync(stamp).mtimeMs >= newestSource();
}

/**
 * From nothing each time: a file that is gone from the sources must be gone from the build. Made beside its place and
 * swapped in, so that two commands at once never see half a build.
 */
function build(): void {
  const startedAt = new Date();
  const [fresh, old] = [`.dist-${process.pid}`, `.dist-${process.pid}-old`];
  const result = spawnSync(process.execPath, [...options(fresh), '--quiet'], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) {
    rmSync(join(root, fresh), { recursive: true, force: true });
    process.stderr.write('La construction a échoué.\n');
    process.exit(1);
  }
  writeFileSync(join(root, fresh, '.built'), '');
  // A source saved during the build is newer than it.
  utimesSync(join(root, fresh, '.built'), startedAt, startedAt);
  if (existsSync(dist)) renameSync(dist, join(root, old));
  renameSync(join(root, fresh), dist);
  rmSync(join(root, old), { recursive: true, force: true });
}

const command = process.argv[2];
if (command === 'build' || !isCurrent()) build();
if (command === 'dev') {
  let timer: NodeJS.Timeout | undefined;
  // Into the same folder, whose changes the supervisor watches; what cannot be compiled is said, and the rest goes on.
  const rebuild = (): void => void spawn(process.execPath, [...options('dist'), '--quiet'], { cwd: root, stdio: 'inherit' });
  for (const folder of ['apps', 'libs']) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(rebuild, 200);
    });
  }
  process.argv.splice(2, 1, 'start', '--watch');
}
if (command !== 'build') await import(pathToFileURL(join(dist, 'apps/cli/main.js')).href);
