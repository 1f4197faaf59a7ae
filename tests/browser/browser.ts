import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import axe, { type AxeResults } from 'axe-core';

/** Debian's Chromium; another by its path. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const PASSWORD = 'vigie-demo';
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const WIDTHS = [320, 768, 1440] as const;
export type Scheme = 'light' | 'dark';

/** A browser without a window, in French and in Paris. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

/** A person's own window: nothing shared with another's. */
export async function openWindow(
  browser: Browser,
  address: string,
  options: { width?: number; height?: number; scheme?: Scheme; reducedMotion?: boolean; serviceWorkers?: boolean } = {},
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const context = await browser.newContext({
    baseURL: address,
    // The providers of tests made their certificates themselves.
    ignoreHTTPSErrors: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    colorScheme: options.scheme ?? 'light',
    reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    serviceWorkers: options.serviceWorkers ? 'allow' : 'block',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, context, errors };
}

/** Signs in through the screen, as a person does. */
export async function signIn(page: Page, email: string, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('button', { name: /Se connecter|Connexion…/ }).waitFor({ state: 'detached' });
}

/** Nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  // Scripts as text: these files are typed for the server.
  await page.evaluate('document.fonts.ready.then(() => true)');
}

/** What axe finds against WCAG 2.1 A and AA, as readable lines; none is the bar. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return results.violations.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${id} (${impact}): ${node.target.join(' ')} — ${node.html.slice(0, 160)}`));
}
