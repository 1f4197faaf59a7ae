import { beginNoticesAt } from '#messaging';
import { type Config, type Database, Refusal, ReportingWeek } from '#platform';
import { createDemoAccounts, demoActor, isDemoComplete, isLastAccount, planDemoAccounts } from './accounts/create-demo-accounts.js';
import { extendDemo } from './extend-demo.js';
import { fillDemoStockpile } from './fill-demo-stockpile.js';
import { loadDemoNetwork, rollOutDemo } from './load-demo-network.js';
import { peopleDemoAccess } from './accounts/people-demo-access.js';
import { playDemoRequests } from './play-demo-requests.js';
import { type DemoPlace, LOGISTICS_EMAIL } from './rules/demo/demo-accounts.js';
import { DEMO_HARDSHIPS } from './rules/demo/demo-hardships.js';
import { DEMO_SEED, showcaseStories } from './rules/demo/demo-story.js';
import { generateDemoNetwork } from './rules/network/demo-network.js';
import { simulate } from './simulate.js';
import { countBySource, findLargestEstablishment } from './store/demo-network-store.js';
import { readPackagedTerritories } from './store/packaged-territories.js';

export interface SeedDemoOptions {
  readonly mode: Config['mode'];
  /** The demonstration's present: reports go up to the last complete week, which is partly reported. */
  readonly now: Date;
  readonly weeks?: number;
  readonly onProgress?: (progress: SeedProgress) => void;
}

/** Stages follow one another; `done` and `total` are those of the stage. */
export interface SeedProgress {
  readonly stage: SeedStage;
  readonly done: number;
  readonly total: number;
}

export const SEED_STAGES = ['Réseau de démonstration', 'Remontées simulées', 'Comptes', 'Stock stratégique', 'Demandes de secours'] as const;
export type SeedStage = (typeof SEED_STAGES)[number];

export type SeedDemoResult =
  | { readonly kind: 'already-there' }
  /** Loaded some weeks ago, brought to its present. */
  | { readonly kind: 'extended'; readonly reports: number }
  | { readonly kind: 'loaded'; readonly showcase: string; readonly reports: number; readonly requests: number };

const WEEKS = 26;
/** The outbox holds what the last day's requests were worth, as if the product had always run. */
const TOLD_MS = 24 * 3_600_000;
const SHOWCASE_REGION = '44';

/**
 * Loads the demonstration: network, 26 weeks of reports, stockpile, emergency requests, one account per role. Each part
 * can be repeated, so that an interrupted load resumes. Beside another directory only accounts and stockpile are added.
 * @throws {Refusal} FORBIDDEN in production.
 */
export async function seedDemo(db: Database, options: SeedDemoOptions): Promise<SeedDemoResult> {
  if (options.mode === 'production') throw new Refusal('FORBIDDEN', 'Le réseau de démonstration est refusé en mode production.');
  const { now } = options;
  const report = (stage: SeedStage, done: number, total: number): void => options.onProgress?.({ stage, done, total });
  if (await isDemoComplete(db)) {
    const written = await extendDemo(db, { now, onProgress: (done, total) => report('Remontées simulées', done, total) });
    return written === 0 ? { kind: 'already-there' } : { kind: 'extended', reports: written };
  }
  const { place, reports } = await loadPlace(db, options, report);

  const accounts = await planDemoAccounts(db, place);
  report('Comptes', 0, accounts.length);
  await createDemoAccounts(db, accounts.filter((account) => !isLastAccount(account)), now);
  report('Stock stratégique', 0, 1);
  const [director, arsAgent, spf] = [
    await demoActor(db, accounts, 'DIRECTOR'),
    await demoActor(db, accounts, 'ARS_AGENT'),
    await demoActor(db, accounts, 'SPF'),
  ];
  await fillDemoStockpile(db, spf, now);
  report('Demandes de secours', 0, 1);
  const requests = await playDemoRequests(db, { showcase: place.finess, director, arsAgent, spf }, now);
  await beginNoticesAt(db, now, new Date(now.getTime() - TOLD_MS));
  const [, ...neighbours] = accounts.find(({ email }) => email === LOGISTICS_EMAIL)?.habilitations.flatMap(({ scopeCode }) => scopeCode ?? []) ?? [];
  await peopleDemoAccess(db, { place, neighbours, director, arsDirector: await demoActor(db, accounts, 'ARS_DIRECTOR') }, now);
  await createDemoAccounts(db, accounts.filter(isLastAccount), now);
  report('Demandes de secours', 1, 1);
  return { kind: 'loaded', showcase: place.finess, reports, requests };
}

type Report = (stage: SeedStage, done: number, total: number) => void;

/** The network and its reports, where no other directory is loaded; and the establishment of the accounts. */
async function loadPlace(db: Database, options: SeedDemoOptions, report: Report): Promise<{ place: DemoPlace; reports: number }> {
  const [known] = await db.run(countBySource);
  if (known && known.others > 0 && known.demo === 0) return { place: await placeElsewhere(db), reports: 0 };
  const { now, weeks = WEEKS } = options;
  report('Réseau de démonstration', 0, 1);
  const network = generateDemoNetwork(await readPackagedTerritories(), DEMO_SEED);
  if (known?.demo === 0) await loadDemoNetwork(db, network);
  const until = ReportingWeek.lastComplete(now);
  await rollOutDemo(db, network, until.plus(1 - weeks));
  report('Réseau de démonstration', 1, 1);
  const stories = showcaseStories(network.showcase.finess);
  const onProgress = (done: number, total: number): void => report('Remontées simulées', done, total);
  const { reports } = await simulate(db, {
    weeks, seed: DEMO_SEED, now, until, partialLastWeek: true, stories, hardships: DEMO_HARDSHIPS, onProgress,
  });
  return { place: network.showcase, reports };
}

async function placeElsewhere(db: Database): Promise<DemoPlace> {
  const [place] = await db.run(findLargestEstablishment, SHOWCASE_REGION);
  if (!place) throw new Error('A directory without an open establishment');
  return place;
}
