import { spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import type { Config } from '#platform';
import { ROOT } from '../support/source-files.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { openBrowser } from './browser.js';

/** The built page before a real API and worker, on a database of its own. */
export interface PageUnderTest {
  readonly product: RunningProduct;
  readonly browser: Browser;
  readonly address: string;
  stop(): Promise<void>;
}

/** Builds what is not built, starts the product at an instant, opens a browser. */
export async function startPage(options: { now: string; config?: Partial<Config> }): Promise<PageUnderTest> {
  const built = spawnSync(process.execPath, ['apps/cli/launch.ts', 'ensure-built'], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The page cannot be built:\n${built.stdout}${built.stderr}`);
  const product = await startProduct(options);
  const browser = await openBrowser();
  const { port } = product.api.getHttpServer().address() as AddressInfo;
  return {
    product,
    browser,
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      await browser.close();
      await product.stop();
    },
  };
}
