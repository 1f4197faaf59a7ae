/** A lot of the strategic stockpile, in days before (−) or after the day of the demonstration. */
export interface DemoLot {
  readonly item: string;
  readonly lotNumber: string;
  readonly site: string;
  /** Pieces. */
  readonly quantity: number;
  readonly receivedDay: number;
  /** Null: does not expire. */
  readonly expiryDay: number | null;
}

const SITES = ['Plateforme Est', 'Plateforme Centre', 'Plateforme Sud-Ouest', 'Plateforme Nord'] as const;
const M = 1_000_000;
/** First letters of lot numbers, from the French names. */
const PREFIX: Readonly<Record<string, string>> = {
  SURGICAL_MASK: 'MC', FFP2_MASK: 'FF', GOWN: 'BL', APRON: 'TA', GLOVE: 'GA', CAP: 'CH', GOGGLES: 'LU',
};

/** Pieces by item, with the days left before expiry: the first expire soon, one is already past its date. */
const STOCK: Readonly<Record<string, readonly (readonly [quantity: number, expiryDay: number | null])[]>> = {
  SURGICAL_MASK: [[4.5 * M, 52], [18 * M, 190], [26 * M, 420], [30 * M, 640]],
  FFP2_MASK: [[0.6 * M, -12], [1.4 * M, 75], [3.2 * M, 260], [4.1 * M, 510]],
  GOWN: [[4_200, 45], [18_600, 110], [52_000, 240], [240_000, 430], [1.15 * M, 660]],
  APRON: [[1.8 * M, 130], [3.5 * M, 380], [5.2 * M, 700]],
  GLOVE: [[6 * M, 60], [11 * M, 210], [17 * M, 540]],
  CAP: [[1.5 * M, 160], [3.9 * M, 480], [6 * M, 720]],
  GOGGLES: [[90_000, 300], [410_000, null]],
};

/** Several lots of each item, first expired first; lot numbers read as two letters, year and rank. */
export function demoLots(): DemoLot[] {
  return Object.entries(STOCK).flatMap(([item, lots], itemRank) =>
    lots.map(([quantity, expiryDay], rank) => ({
      item,
      lotNumber: `${PREFIX[item] ?? 'EP'}-${String(2400 + itemRank * 7 + rank * 3)}-${'ABCDE'[rank] ?? 'Z'}`,
      site: SITES[(itemRank + Math.floor(rank / 2)) % SITES.length] ?? SITES[0],
      quantity: Math.round(quantity),
      receivedDay: -120 + rank * 20,
      expiryDay,
    })),
  );
}
