import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page, Request } from 'playwright-core';
import { openBrowser, openWindow, type Scheme, settled, signIn, violations, WIDTHS } from '../browser/browser.js';
import { SCREENS, type Screen } from './screens.js';

// Pictures of every screen of a running demonstration, in both themes and three widths, with what axe finds, the time from the
// address to half a second of silence, whether anything is wider than the window, how many questions were asked of the API and
// how much script came.
//   npm run screens -- --address http://localhost:3000 --folder .vigie/screens --only ars-
const { values } = parseArgs({
  options: {
    address: { type: 'string', default: 'http://localhost:3000' },
    folder: { type: 'string', default: '.vigie/screens' },
    only: { type: 'string', default: '' },
    widths: { type: 'string', default: WIDTHS.join(',') },
    schemes: { type: 'string', default: 'light,dark' },
  },
});
const TALLEST = 6_000;
/** Compressed sizes, from the browser's own count; what its cache kept counts too. */
const SCRIPT_KB = `Math.round(performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.js')).reduce((sum, one) => sum + one.encodedBodySize, 0) / 1000)`;

interface Finding {
  readonly screen: string;
  readonly width: number;
  readonly theme: string;
  readonly height: number;
  readonly ms: number;
  readonly axe: number;
  readonly wide: boolean;
  readonly errors: number;
  /** Questions asked before all is there, from the address: who is there, then the screen. */
  readonly questions: number;
  /** Script of the whole visit of one address, as it travels. */
  readonly scriptKb: number;
}

async function take(page: Page, screen: Screen, width: number, scheme: Scheme, errors: string[]): Promise<Finding> {
  errors.length = 0;
  let questions = 0;
  const count = (request: Request): void => void (request.method() === 'POST' && request.url().endsWith('/graphql') && (questions += 1));
  page.on('request', count);
  await page.setViewportSize({ width, height: 900 });
  const start = performance.now();
  await page.goto(screen.path.startsWith('first:') ? screen.path.slice('first:'.length).replace(/\/$/, '') : screen.path);
  await settled(page);
  if (screen.path.startsWith('first:')) {
    const prefix = screen.path.slice('first:'.length);
    await page.locator(`main a[href^="${prefix}"]`).first().click();
    await page.waitForURL((url) => url.pathname.startsWith(prefix));
    await settled(page);
  }
  if (screen.press) {
    await page.getByRole('button', { name: screen.press }).first().click();
    await page.waitForLoadState('networkidle');
  }
  const ms = Math.round(performance.now() - start);
  page.off('request', count);
  const scriptKb = await page.evaluate<number>(SCRIPT_KB);
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  await page.setViewportSize({ width, height: screen.press || screen.name.endsWith('mur') ? 1_080 : Math.min(Math.max(height, 900), TALLEST) });
  await page.screenshot({ path: join(values.folder, `${screen.name}-${width}-${scheme}.png`) });
  const found = await violations(page);
  for (const line of [...found, ...errors]) process.stdout.write(`  ${screen.name} ${width} ${scheme}: ${line}\n`);
  return { screen: screen.name, width, theme: scheme, height, ms, axe: found.length, wide, errors: errors.length, questions, scriptKb };
}

async function asOne(browser: Browser, email: string, screens: readonly Screen[], scheme: Scheme): Promise<Finding[]> {
  const { page, context, errors } = await openWindow(browser, values.address, { scheme });
  const findings: Finding[] = [];
  if (email !== '') await signIn(page, email);
  for (const screen of screens) {
    for (const width of values.widths.split(',').map(Number)) {
      try {
        findings.push(await take(page, screen, width, scheme, errors));
      } catch (error) {
        process.stdout.write(`  ${screen.name} ${width} ${scheme}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
        findings.push({ screen: screen.name, width, theme: scheme, height: 0, ms: 0, axe: 0, wide: false, errors: 1, questions: 0, scriptKb: 0 });
      }
    }
  }
  await context.close();
  return findings;
}

await mkdir(values.folder, { recursive: true });
const browser = await openBrowser();
const chosen = SCREENS.filter(({ name }) => name.startsWith(values.only));
const findings: Finding[] = [];
for (const email of new Set(chosen.map((screen) => screen.email))) {
  for (const scheme of values.schemes.split(',') as Scheme[]) {
    findings.push(...(await asOne(browser, email, chosen.filter((screen) => screen.email === email), scheme)));
  }
}
await browser.close();
process.stdout.write('| screen | width | theme | height | ms | axe | wider than the window | errors | questions | script kB |\n|---|---|---|---|---|---|---|---|---|---|\n');
for (const one of findings) process.stdout.write(`| ${Object.values(one).join(' | ')} |\n`);
process.exitCode = findings.some(({ axe, wide, errors }) => axe > 0 || wide || errors > 0) ? 1 : 0;
