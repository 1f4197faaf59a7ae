import { RandomStream } from '../random-stream.js';
import { apportion } from './apportion.js';
import { DepartmentBuilder, type DemoEstablishment, type LegalEntity } from './department-builder.js';
import { fictionalEmail } from './people.js';
import { type DemoTerritories, type PeopledDepartment, peopledDepartments } from './territories.js';

/** A hospital group (GHT) of the demonstration. */
export interface DemoGroup {
  readonly code: string;
  readonly shortName: string;
  readonly name: string;
  readonly regionCode: string;
  readonly supportFiness: string;
}

export interface DemoNetwork {
  readonly legalEntities: readonly LegalEntity[];
  readonly groups: readonly DemoGroup[];
  readonly establishments: readonly DemoEstablishment[];
  /** The establishment that the demonstration accounts belong to: a support establishment of Grand Est. */
  readonly showcase: DemoEstablishment;
}

const ESTABLISHMENTS = 3_100;
const FEWEST_PER_DEPARTMENT = 8;
const SHOWCASE_DEPARTMENT = '57';

/** Hospital groups by region, AP-HP counted as one of Île-de-France's (hospital statistics of 2022: 137). Mayotte has none. */
const GROUPS_PER_REGION: Readonly<Record<string, number>> = {
  '01': 2, '02': 1, '03': 1, '04': 1, '11': 16, '24': 6, '27': 11, '28': 11, '32': 14, '44': 11, '52': 5, '53': 8, '75': 13, '76': 14,
  '84': 15, '93': 6, '94': 2,
};

/** About 3,100 invented establishments over real territories, in proportion to their population; repeatable by seed. */
export function generateDemoNetwork(territories: DemoTerritories, seed: number): DemoNetwork {
  const departments = peopledDepartments(territories);
  const sizes = apportion(ESTABLISHMENTS, departments.map((department) => department.population), FEWEST_PER_DEPARTMENT);
  const groupCounts = groupsPerDepartment(departments);
  const builders = departments.map((department, index) => {
    const stream = RandomStream.of(seed, `department:${department.code}`);
    const builder = new DepartmentBuilder(department, groupCounts.get(department.code) ?? 0, stream, seed);
    return builder.build(sizes[index] ?? 0);
  });
  const shown = builders.find(({ department }) => department.code === SHOWCASE_DEPARTMENT)?.establishments.findLast(({ isSupport }) => isSupport);
  if (!shown) throw new Error(`No support establishment in department ${SHOWCASE_DEPARTMENT}`);
  const showcase = withPeople(shown);
  const establishments = builders.flatMap((builder) => builder.establishments).map((one) => (one === shown ? showcase : one));
  return {
    legalEntities: builders.flatMap((builder) => builder.legalEntities),
    groups: establishments.filter(({ isSupport }) => isSupport).map(toGroup),
    establishments,
    showcase,
  };
}

/** The people whom the demonstration accounts are. */
function withPeople(establishment: DemoEstablishment): DemoEstablishment {
  const { name, phone } = establishment;
  const person = (who: string, number: string): DemoEstablishment['director'] => ({ name: who, email: fictionalEmail(who, name), phone: number });
  return { ...establishment, director: person('Claire Aubertin', phone), logistics: person('Lucie Kessler', '06 39 98 12 47') };
}

/** Each region's groups, in its most populated departments first. */
function groupsPerDepartment(departments: readonly PeopledDepartment[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [regionCode, own] of Map.groupBy(departments, (department) => department.regionCode)) {
    const shares = apportion(GROUPS_PER_REGION[regionCode] ?? 0, own.map((department) => department.population));
    own.forEach((department, index) => counts.set(department.code, shares[index] ?? 0));
  }
  return counts;
}

function toGroup({ groupCode, name, regionCode, finess, commune }: DemoEstablishment): DemoGroup {
  const isAphp = name.startsWith('AP-HP');
  return {
    code: groupCode ?? finess,
    shortName: isAphp ? 'AP-HP' : `GHT ${commune.name}`,
    name: isAphp ? 'Assistance publique – Hôpitaux de Paris' : `Groupement hospitalier de territoire de ${commune.name} et environs`,
    regionCode,
    supportFiness: finess,
  };
}
