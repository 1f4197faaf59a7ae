import type { EmergencyDecision, Urgency } from '#resupply';

/** One step after the request was sent. Hours before the demonstration's present. */
export type DemoStep =
  | {
      readonly do: 'DECIDE';
      readonly hoursAgo: number;
      readonly decision: EmergencyDecision;
      readonly reason: string | null;
      /** Names neighbours that give half each. */
      readonly fromNeighbours?: boolean;
      /** Share of what was asked that is granted. */
      readonly share?: number;
    }
  | {
      readonly do: 'PLAN';
      readonly hoursAgo: number;
      /** Hours from the present to the expected delivery; negative when it should have arrived. */
      readonly arrivesIn: number;
    }
  | { readonly do: 'SHIP' | 'RECEIVE'; readonly hoursAgo: number };

/** An emergency request of the demonstration. */
export interface DemoRequest {
  readonly key: string;
  /** An establishment of a region, or the one of the demonstration accounts. */
  readonly from: { readonly regionCode: string; /** Weeks of its own consumption it holds, about. */ readonly holding: number } | 'showcase';
  readonly item: string;
  /** Quantity asked, in weeks of its own consumption. */
  readonly weeks: number;
  readonly urgency: Urgency;
  readonly reason: string;
  readonly hoursAgo: number;
  readonly steps: readonly DemoStep[];
}

const decide = (hoursAgo: number, decision: EmergencyDecision, reason: string | null = null): DemoStep => ({ do: 'DECIDE', hoursAgo, decision, reason });
const grandEst = (holding = 0): DemoRequest['from'] => ({ regionCode: '44', holding });
const region = (regionCode: string, holding = 0): DemoRequest['from'] => ({ regionCode, holding });

/** Waiting for the ARS of Grand Est: some for too long. */
const TO_DECIDE: readonly DemoRequest[] = [
  {
    key: 'demo-01', from: 'showcase', item: 'GOWN', weeks: 3, urgency: 'WITHIN_72_HOURS', hoursAgo: 67, steps: [],
    reason: 'Livraison fournisseur reportée deux fois, rupture de blouses prévue dans la semaine.',
  },
  {
    key: 'demo-03', from: grandEst(), item: 'FFP2_MASK', weeks: 3, urgency: 'WITHIN_72_HOURS', hoursAgo: 20, steps: [],
    reason: 'Foyer épidémique dans deux unités : consommation de FFP2 triplée.',
  },
  {
    key: 'demo-11', from: grandEst(), item: 'SURGICAL_MASK', weeks: 2, urgency: 'WITHIN_24_HOURS', hoursAgo: 30.5, steps: [],
    reason: 'Plus de masques chirurgicaux pour les soignants de nuit.',
  },
  {
    key: 'demo-12', from: grandEst(1.2), item: 'APRON', weeks: 3, urgency: 'WITHIN_72_HOURS', hoursAgo: 79, steps: [],
    reason: 'Tabliers non livrés depuis trois semaines.',
  },
  {
    key: 'demo-13', from: grandEst(2.2), item: 'GLOVE', weeks: 2, urgency: 'WITHIN_A_WEEK', hoursAgo: 4.7, steps: [],
    reason: 'Gants en taille M épuisés chez le fournisseur.',
  },
  {
    key: 'demo-14', from: grandEst(1), item: 'CAP', weeks: 3, urgency: 'WITHIN_72_HOURS', hoursAgo: 46, steps: [],
    reason: 'Reprise du bloc opératoire, charlottes sous une semaine.',
  },
  {
    key: 'demo-15', from: grandEst(1.6), item: 'GOWN', weeks: 2, urgency: 'WITHIN_A_WEEK', hoursAgo: 173, steps: [],
    reason: 'Blouses réservées aux isolements depuis dix jours.',
  },
];

/** Waiting for Santé publique France, of different levels. */
const TO_SERVE: readonly DemoRequest[] = [
  {
    key: 'demo-02', from: grandEst(0.7), item: 'GOWN', weeks: 4, urgency: 'WITHIN_24_HOURS', hoursAgo: 30, steps: [decide(22.7, 'FORWARD', 'Pas de surplus voisin.')],
    reason: 'Rupture de blouses en réanimation, aucun report possible entre services.',
  },
  {
    key: 'demo-06', from: region('03'), item: 'FFP2_MASK', weeks: 6, urgency: 'WITHIN_72_HOURS', hoursAgo: 44,
    reason: 'Fret aérien suspendu, FFP2 sous une semaine.', steps: [decide(19.3, 'FORWARD', null)],
  },
  {
    key: 'demo-16', from: grandEst(0.3), item: 'FFP2_MASK', weeks: 4, urgency: 'WITHIN_24_HOURS', hoursAgo: 31, steps: [decide(26.1, 'FORWARD', null)],
    reason: 'Cas groupés, dernier carton de FFP2 ouvert.',
  },
  {
    key: 'demo-17', from: region('75', 2.2), item: 'APRON', weeks: 4, urgency: 'WITHIN_72_HOURS', hoursAgo: 26, steps: [decide(6.5, 'FORWARD', null)],
    reason: 'Deux livraisons de tabliers annulées.',
  },
  {
    key: 'demo-18', from: region('75', 2.9), item: 'GLOVE', weeks: 4, urgency: 'WITHIN_A_WEEK', hoursAgo: 28, reason: 'Gants contingentés par le grossiste.',
    steps: [{ do: 'DECIDE', hoursAgo: 1.1, decision: 'FORWARD', reason: 'La moitié suffit jusqu’à la livraison du 4 décembre.', share: 0.5 }],
  },
];

/** Answered otherwise, or over. */
const ANSWERED: readonly DemoRequest[] = [
  {
    key: 'demo-04', from: grandEst(), item: 'GLOVE', weeks: 2, urgency: 'WITHIN_A_WEEK', hoursAgo: 96, reason: 'Gants en tension chez tous nos fournisseurs.',
    steps: [decide(71, 'RETURN', 'Précisez les tailles et le nombre de lits concernés.')],
  },
  {
    key: 'demo-05', from: grandEst(), item: 'APRON', weeks: 2, urgency: 'WITHIN_A_WEEK', hoursAgo: 190, reason: 'Commande de tabliers non honorée.',
    steps: [{ do: 'DECIDE', hoursAgo: 165, decision: 'REDIRECT', reason: 'Deux établissements voisins prêtent chacun la moitié.', fromNeighbours: true }],
  },
  {
    key: 'demo-09', from: region('84'), item: 'GOWN', weeks: 3, urgency: 'WITHIN_72_HOURS', hoursAgo: 260, reason: 'Rupture de blouses, activité chirurgicale maintenue.',
    steps: [decide(250, 'FORWARD', null), { do: 'PLAN', hoursAgo: 240, arrivesIn: -190 }, { do: 'SHIP', hoursAgo: 214 }, { do: 'RECEIVE', hoursAgo: 190 }],
  },
  {
    key: 'demo-10', from: region('11'), item: 'SURGICAL_MASK', weeks: 8, urgency: 'WITHIN_A_WEEK', hoursAgo: 300,
    reason: 'Constitution du stock de sécurité.', steps: [decide(280, 'REJECT', 'Le secours ne sert pas à constituer le stock de sécurité : passez commande.')],
  },
  {
    key: 'demo-19', from: 'showcase', item: 'FFP2_MASK', weeks: 2, urgency: 'WITHIN_72_HOURS', hoursAgo: 1_690, reason: 'Retard de livraison de FFP2.',
    steps: [decide(1_680, 'FORWARD', null), { do: 'PLAN', hoursAgo: 1_670, arrivesIn: -1_620 }, { do: 'SHIP', hoursAgo: 1_646 }, { do: 'RECEIVE', hoursAgo: 1_620 }],
  },
  {
    key: 'demo-20', from: 'showcase', item: 'GLOVE', weeks: 4, urgency: 'WITHIN_A_WEEK', hoursAgo: 5_900, reason: 'Gants indisponibles chez deux fournisseurs.',
    steps: [
      { do: 'DECIDE', hoursAgo: 5_880, decision: 'FORWARD', reason: 'Deux semaines suffisent, une livraison est confirmée.', share: 0.5 },
      { do: 'PLAN', hoursAgo: 5_870, arrivesIn: -5_800 }, { do: 'SHIP', hoursAgo: 5_846 }, { do: 'RECEIVE', hoursAgo: 5_800 },
    ],
  },
];

/** Region, item, hours since planned, since departed (null: not yet), to the delivery. The first should have arrived five hours ago. */
const TRUCKS: readonly (readonly [regionCode: string, item: string, plannedAgo: number, leftAgo: number | null, arrivesIn: number])[] = [
  ['02', 'GLOVE', 76, 49, -5],
  ['44', 'FFP2_MASK', 50, 19, 4.3],
  ['44', 'GOWN', 76, 19, 6],
  ['11', 'SURGICAL_MASK', 42, 15, 8],
  ['84', 'FFP2_MASK', 44, 16, 5],
  ['93', 'CAP', 47, 17, 26],
  ['32', 'APRON', 43, 14, 7],
  ['04', 'GLOVE', 66, 40, 96],
  ['53', 'GOWN', 9, null, 30],
  ['75', 'APRON', 6.5, null, 28],
  ['76', 'FFP2_MASK', 5, null, 29],
  ['28', 'SURGICAL_MASK', 3, null, 50],
];

const UNDER_WAY: readonly DemoRequest[] = TRUCKS.map(([regionCode, item, plannedAgo, leftAgo, arrivesIn], rank) => ({
  key: `demo-truck-${rank + 1}`,
  from: region(regionCode, 0.5 + (rank % 3) * 0.7),
  item,
  weeks: 3 + (rank % 2),
  urgency: rank % 2 === 0 ? 'WITHIN_72_HOURS' : 'WITHIN_A_WEEK',
  reason: 'Fournisseur en rupture, stock sous une semaine.',
  hoursAgo: plannedAgo + 30,
  steps: [
    decide(plannedAgo + 12, 'FORWARD'),
    { do: 'PLAN', hoursAgo: plannedAgo, arrivesIn },
    ...(leftAgo === null ? [] : [{ do: 'SHIP', hoursAgo: leftAgo } as const]),
  ],
}));

/** Requests in every status, most of those to decide in Grand Est, so that each role has something to do. */
export const DEMO_REQUESTS: readonly DemoRequest[] = [...TO_DECIDE, ...TO_SERVE, ...ANSWERED, ...UNDER_WAY];
