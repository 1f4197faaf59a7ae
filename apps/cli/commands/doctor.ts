import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { connectDatabase, readConfig, StartFailure, systemClock, type Config } from '#platform';
import { checkAppRole } from './doctor/check-app-role.js';
import { checkDatabase } from './doctor/check-database.js';
import { checkDemoAccounts } from './doctor/check-demo-accounts.js';
import { checkQueue } from './doctor/check-queue.js';
import type { Finding } from './doctor/finding.js';
import { checkPort } from './doctor/check-port.js';
import { withDatabaseUrl } from '../with-database.js';

const OLDEST_NODE = 24;
const LOW_DISK_BYTES = 1024 ** 3;

/** Says what is well and what is not, one line each; exit code 1 when something is not. */
export async function doctor(): Promise<void> {
  const config = readConfig(process.env);
  const findings = [checkNode(), await checkDisk(config), await checkPort(config.port), ...(await checkData(config))];
  for (const { isWell, subject, detail } of findings) {
    process.stdout.write(`${isWell ? '✓' : '✗'} ${subject} : ${detail}\n`);
  }
  if (findings.some(({ isWell }) => !isWell)) process.exitCode = 1;
}

function checkNode(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  return { isWell: major >= OLDEST_NODE, subject: 'Node.js', detail: `${process.versions.node} (${OLDEST_NODE} au moins)` };
}

async function checkDisk({ dataDir }: Config): Promise<Finding> {
  const { bavail, bsize } = await statfs(resolve(dataDir)).catch(() => statfs('.'));
  const gigabytes = ((bavail * bsize) / 1e9).toLocaleString('fr-FR', { maximumFractionDigits: 1 });
  return { isWell: bavail * bsize > LOW_DISK_BYTES, subject: 'Disque', detail: `${gigabytes} Go libres` };
}

async function checkData(config: Config): Promise<Finding[]> {
  const findings: Finding[] = [];
  try {
    await withDatabaseUrl(config, async (located, url) => {
      const db = await connectDatabase(url);
      try {
        findings.push(...(await checkDatabase(db, systemClock)), await checkAppRole(located));
        if (config.mode === 'production') findings.push(await checkDemoAccounts(db));
      } finally {
        await db.source.destroy();
      }
      findings.push(await checkQueue(located));
    });
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    findings.push({ isWell: false, subject: 'Base de données', detail: error.message });
  }
  return findings;
}
