import type { BrowserContext, Page } from 'playwright-core';
import { HAGUENAU, laySmallCountry, reportLines, STRASBOURG } from '../support/small-country.js';
import { openWindow, signIn } from './browser.js';
import type { PageUnderTest } from './page-under-test.js';

export const MONDAY_MORNING = '2026-11-23T08:42:00Z';
const SUBMIT = 'mutation ($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename } }';

export const entryOf = (finess: string): string => `/etablissement/${finess}/saisie`;

interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: string[];
}

/** A person at the entry of an establishment, its fields on the screen. */
export async function openEntry(site: PageUnderTest, email: string, finess: string, options: Parameters<typeof openWindow>[2] = {}): Promise<Window> {
  const opened = await openWindow(site.browser, site.address, options);
  await signIn(opened.page, email, entryOf(finess));
  await opened.page.getByRole('button', { name: 'Vérifier et envoyer' }).waitFor();
  return opened;
}

/** The field of an item, by its place in the table: its label is for people. */
export function field(page: Page, item: string, name: 'stockOnHand' | 'received' | 'consumption'): ReturnType<Page['locator']> {
  return page.locator(`input[data-item="${item}"][data-field="${name}"]`);
}

/** Eight weeks of habits, so that a figure can be unlike them. */
export async function layHabits(site: PageUnderTest, email: string, finess: string): Promise<void> {
  const caller = await site.product.signIn(email);
  for (let week = 39; week <= 46; week += 1) {
    const wave = (week % 3) - 1;
    const lines = reportLines({
      SURGICAL_MASK: { stockOnHand: 96_400 + wave * 900, received: 19_200, consumption: 19_200 },
      FFP2_MASK: { stockOnHand: 4_480 + wave * 40, received: 2_290, consumption: 2_290 },
      GOWN: { stockOnHand: 3_910 + wave * 30, received: 2_640, consumption: 2_640 },
      APRON: { stockOnHand: 31_500 + wave * 300, received: 8_600, consumption: 8_600 },
      GLOVE: { stockOnHand: 184_000 + wave * 1_500, received: 63_000, consumption: 63_000 },
      CAP: { stockOnHand: 13_000 + wave * 90, received: 2_300, consumption: 2_300 },
      GOGGLES: { stockOnHand: 640, received: 14, consumption: 14 },
    });
    await caller.ask(SUBMIT, { input: { finess, week: `2026-W${week}`, expectedVersion: 0, idempotencyKey: `habit-${week}`, lines } });
  }
}

/** Two establishments with eight weeks of habits; one has sent S47 and lacks gowns: what an agency looks at. */
export async function layWatchedWeek(site: PageUnderTest): Promise<void> {
  await laySmallCountry(site.product.db);
  await layHabits(site, 'director.strasbourg@demo.vigie', STRASBOURG);
  await layHabits(site, 'director.haguenau@demo.vigie', HAGUENAU);
  await sendElsewhere(site, 'director.strasbourg@demo.vigie', STRASBOURG, 0, { GOWN: { stockOnHand: 400 } });
}

/** Sends S47 as another program or window would. */
export async function sendElsewhere(site: PageUnderTest, email: string, finess: string, expectedVersion: number, figures: Parameters<typeof reportLines>[0] = {}): Promise<void> {
  const caller = await site.product.signIn(email);
  const answer = await caller.ask(SUBMIT, {
    input: { finess, week: '2026-W47', expectedVersion, idempotencyKey: `elsewhere-${finess}-${expectedVersion}`, lines: reportLines(figures) },
  });
  if (answer.data['submitWeeklyReport']?.__typename !== 'SubmitWeeklyReportSuccess') throw new Error(JSON.stringify(answer));
}

/** Presses keys as a person does, and counts them; a chord counts as one. */
export function countedKeys(page: Page): { type(text: string): Promise<void>; press(key: string): Promise<void>; count(): number } {
  let count = 0;
  const press = async (key: string): Promise<void> => {
    count += 1;
    await page.keyboard.press(key);
  };
  return {
    press,
    count: () => count,
    type: async (text) => {
      for (const key of text) await press(key);
    },
  };
}
