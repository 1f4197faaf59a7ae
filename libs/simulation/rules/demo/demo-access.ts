/** Who reports, or did, for the showcase; days before (−) or after the day of the demonstration. */
export interface DemoReporter {
  readonly email: string;
  readonly name: string;
  readonly reason: string;
  readonly fromDay: number;
  readonly untilDay: number;
  /** Withdrawn on the last day, for that reason; ended by itself when left out. */
  readonly withdrawn?: string;
}

/** One whose right ended, one who was told to stop, one who replaces somebody until the end of the year. */
export const DEMO_REPORTERS: readonly DemoReporter[] = [
  { email: 'julie.antoine@ch-thionville.example', name: 'Julie Antoine', reason: 'Interne en pharmacie, stage de six mois', fromDay: -205, untilDay: -23 },
  { email: 'thomas.weiss@ch-thionville.example', name: 'Thomas Weiss', reason: 'Cadre logistique', fromDay: -290, untilDay: -61, withdrawn: 'A rejoint un autre établissement' },
  { email: 'sarah.colin@ch-thionville.example', name: 'Sarah Colin', reason: 'Remplace Karim Belhadj pendant son congé', fromDay: -19, untilDay: 38 },
];

export const DEMO_INVITED = { email: 'paul.meyer@ch-thionville.example', name: 'Paul Meyer', reason: 'Préparateur en pharmacie', day: -3 };

/** A software of pharmacy that works, and one whose secret ends soon. */
export interface DemoSoftware {
  readonly software: string;
  readonly vendor: string;
  readonly contactEmail: string;
  readonly createdDay: number;
  readonly months: number;
  readonly usedHoursAgo: number;
  readonly address: string;
}

export const SHOWCASE_SOFTWARE: DemoSoftware = {
  software: 'PharmaStock', vendor: 'Logipharm', contactEmail: 'support@logipharm.example', createdDay: -140, months: 12, usedHoursAgo: 170, address: '192.0.2.17',
};
export const NEIGHBOUR_SOFTWARE: DemoSoftware = {
  software: 'Gestor PUI', vendor: 'Hospisoft', contactEmail: 'exploitation@hospisoft.example', createdDay: -351, months: 12, usedHoursAgo: 3, address: '198.51.100.8',
};
