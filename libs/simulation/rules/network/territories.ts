/** A commune as the packaged geographic code has it. */
export interface DemoCommune {
  readonly code: string;
  readonly name: string;
  readonly departmentCode: string;
  readonly population: number;
  readonly postalCode: string | null;
  /** How the name follows a preposition: INSEE's "type de nom en clair" (TNCC), 0 to 8. */
  readonly liaison: number;
}

export interface DemoDepartment {
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
}

export interface DemoTerritories {
  readonly departments: readonly DemoDepartment[];
  readonly communes: readonly DemoCommune[];
}

/** A department with its communes, the most populated first. */
export interface PeopledDepartment extends DemoDepartment {
  readonly population: number;
  readonly communes: readonly DemoCommune[];
}

export function peopledDepartments({ departments, communes }: DemoTerritories): PeopledDepartment[] {
  const byDepartment = Map.groupBy(communes, (commune) => commune.departmentCode);
  return departments.map((department) => {
    const own = (byDepartment.get(department.code) ?? []).toSorted((a, b) => b.population - a.population || a.code.localeCompare(b.code));
    return { ...department, communes: own, population: own.reduce((sum, commune) => sum + commune.population, 0) };
  });
}

const ARTICLE = /^(Le|Les) /;
const LIAISON = { vowel: 1, le: 2, les: 4, aux: 6 } as const;

/** "de Reims", "d'Épinal", "du Havre", "des Mureaux", "de La Rochelle". */
export function ofCommune({ name, liaison }: Pick<DemoCommune, 'name' | 'liaison'>): string {
  const short = name.replace(/ Arrondissement$/, '');
  if (liaison === LIAISON.vowel) return `d'${short}`;
  if (liaison === LIAISON.le) return `du ${short.replace(ARTICLE, '')}`;
  if (liaison === LIAISON.les) return `des ${short.replace(ARTICLE, '')}`;
  if (liaison === LIAISON.aux) return `des ${short.replace(/^Aux /, '')}`;
  return `de ${short}`;
}
