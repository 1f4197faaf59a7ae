import type { EmergencyDecision, Urgency } from '#resupply';

/** One step after the request was sent. Hours before the demonstration's present. */
export type DemoStep =
  | { readonly do: 'DECIDE'; readonly hoursAgo: number; readonly decision: EmergencyDecision; readonly reason: string | null }
  | { readonly do: 'PLAN' | 'SHIP' | 'RECEIVE'; readonly hoursAgo: number };

/** An emergency request of the demonstration. */
export interface DemoRequest {
  readonly key: string;
  /** A region's establishment short of the item, or the one of the demonstration accounts. */
  readonly from: { readonly regionCode: string } | 'showcase';
  readonly item: string;
  /** Quantity asked, in weeks of its own consumption. */
  readonly weeks: number;
  readonly urgency: Urgency;
  readonly reason: string;
  readonly hoursAgo: number;
  readonly steps: readonly DemoStep[];
}

const decide = (hoursAgo: number, decision: EmergencyDecision, reason: string | null = null): DemoStep => ({ do: 'DECIDE', hoursAgo, decision, reason });
const GRAND_EST = { regionCode: '44' };

/** A request in every status, most of them in Grand Est, so that each role has something to do. */
export const DEMO_REQUESTS: readonly DemoRequest[] = [
  {
    key: 'demo-01', from: 'showcase', item: 'GOWN', weeks: 3, urgency: 'WITHIN_72_HOURS', hoursAgo: 67, steps: [],
    reason: 'Livraison fournisseur reportée deux fois, rupture de blouses prévue dans la semaine.',
  },
  {
    key: 'demo-02', from: GRAND_EST, item: 'GOWN', weeks: 4, urgency: 'WITHIN_24_HOURS', hoursAgo: 30, steps: [decide(22.7, 'FORWARD', "Pas de surplus voisin.")],
    reason: 'Rupture de blouses en réanimation, aucun report possible entre services.',
  },
  {
    key: 'demo-03', from: GRAND_EST, item: 'FFP2_MASK', weeks: 3, urgency: 'WITHIN_72_HOURS', hoursAgo: 20, steps: [],
    reason: 'Foyer épidémique dans deux unités : consommation de FFP2 triplée.',
  },
  {
    key: 'demo-04', from: GRAND_EST, item: 'GLOVE', weeks: 2, urgency: 'WITHIN_A_WEEK', hoursAgo: 96, reason: 'Gants en tension chez tous nos fournisseurs.',
    steps: [decide(71, 'RETURN', 'Précisez les tailles et le nombre de lits concernés.')],
  },
  {
    key: 'demo-05', from: GRAND_EST, item: 'APRON', weeks: 2, urgency: 'WITHIN_A_WEEK', hoursAgo: 190, reason: 'Commande de tabliers non honorée.',
    steps: [decide(165, 'REDIRECT', "L'établissement support du groupement peut prêter un mois de tabliers.")],
  },
  {
    key: 'demo-06', from: { regionCode: '03' }, item: 'FFP2_MASK', weeks: 6, urgency: 'WITHIN_72_HOURS', hoursAgo: 44,
    reason: 'Fret aérien suspendu, FFP2 sous une semaine.', steps: [decide(19.3, 'FORWARD', null)],
  },
  {
    key: 'demo-07', from: { regionCode: '75' }, item: 'APRON', weeks: 3, urgency: 'WITHIN_A_WEEK', hoursAgo: 50, reason: 'Stock de tabliers endommagé par une fuite.',
    steps: [decide(30, 'FORWARD', null), { do: 'PLAN', hoursAgo: 6.5 }],
  },
  {
    key: 'demo-08', from: GRAND_EST, item: 'GOWN', weeks: 3, urgency: 'WITHIN_72_HOURS', hoursAgo: 118, reason: 'Blouses sous une semaine malgré le réemploi.',
    steps: [decide(100, 'FORWARD', null), { do: 'PLAN', hoursAgo: 76 }, { do: 'SHIP', hoursAgo: 19 }],
  },
  {
    key: 'demo-09', from: { regionCode: '84' }, item: 'GOWN', weeks: 3, urgency: 'WITHIN_72_HOURS', hoursAgo: 260, reason: 'Rupture de blouses, activité chirurgicale maintenue.',
    steps: [decide(250, 'FORWARD', null), { do: 'PLAN', hoursAgo: 240 }, { do: 'SHIP', hoursAgo: 214 }, { do: 'RECEIVE', hoursAgo: 190 }],
  },
  {
    key: 'demo-10', from: { regionCode: '11' }, item: 'SURGICAL_MASK', weeks: 8, urgency: 'WITHIN_A_WEEK', hoursAgo: 300,
    reason: 'Constitution du stock de sécurité.', steps: [decide(280, 'REJECT', 'Le secours ne sert pas à constituer le stock de sécurité : passez commande.')],
  },
];
