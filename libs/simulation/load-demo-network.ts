import { EnrolInWave, LoadTerritories, OpenWave } from '#directory';
import type { Database, ReportingWeek } from '#platform';
import type { DemoNetwork } from './rules/network/demo-network.js';
import { writeDemoNetwork } from './store/demo-network-store.js';

const NURSING_HOME = '500';
const WEEKS_BETWEEN_WAVES = 3;

/** Writes the territories and the demonstration network over them: all of the network or nothing. */
export async function loadDemoNetwork(db: Database, network: DemoNetwork): Promise<void> {
  await new LoadTerritories(db).execute();
  await db.transaction(async (transaction) => writeDemoNetwork(transaction, network));
}

/** Rolls out as in 2020: the support establishments and AP-HP first, then the hospitals and clinics, then everyone. */
export async function rollOutDemo(db: Database, network: DemoNetwork, firstWeek: ReportingWeek): Promise<void> {
  const groupOfAphp = network.groups.find(({ shortName }) => shortName === 'AP-HP')?.code;
  const isFirst = ({ isSupport, groupCode }: DemoNetwork['establishments'][number]): boolean => isSupport || groupCode === groupOfAphp;
  const waves = [
    { code: 'DEMO-1', label: 'Établissements supports de GHT et AP-HP', members: network.establishments.filter(isFirst) },
    {
      code: 'DEMO-2',
      label: 'Établissements de santé publics et privés',
      members: network.establishments.filter(({ categoryCode }) => categoryCode !== NURSING_HOME),
    },
    { code: 'DEMO-3', label: 'Établissements médico-sociaux', members: network.establishments },
  ];
  for (const [rank, { code, label, members }] of waves.entries()) {
    await new OpenWave(db).execute({ code, label, expectedFrom: firstWeek.plus(rank * WEEKS_BETWEEN_WAVES) });
    await new EnrolInWave(db).execute({ wave: code, audience: { kind: 'list', finess: members.map(({ finess }) => finess) } });
  }
}
