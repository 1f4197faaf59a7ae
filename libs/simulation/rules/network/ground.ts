import { RandomStream } from '../random-stream.js';
import type { DemoCommune } from './territories.js';

/** Degrees, WGS 84. */
export interface GroundPoint {
  readonly latitude: number;
  readonly longitude: number;
}

const KM_A_DEGREE = 111.2;
/** Establishments of one commune stand this far from its middle at most. */
const COMMUNE_KM = 2.5;

/**
 * Chief town of each department (latitude, longitude), and how far its communes spread, in kilometres. The packaged
 * geographic code has no coordinates: those of the demonstration are invented around these.
 */
const CHIEF_TOWNS: Readonly<Record<string, readonly [latitude: number, longitude: number, spreadKm: number]>> = {
  '01': [46.21, 5.23, 35], '02': [49.56, 3.62, 40], '03': [46.57, 3.33, 40], '04': [44.09, 6.24, 40], '05': [44.56, 6.08, 35],
  '06': [43.7, 7.27, 12], '07': [44.74, 4.6, 35], '08': [49.77, 4.72, 35], '09': [42.97, 1.61, 30], '10': [48.3, 4.08, 38],
  '11': [43.21, 2.35, 35], '12': [44.35, 2.57, 42], '13': [43.3, 5.38, 30], '14': [49.18, -0.37, 32], '15': [44.93, 2.44, 35],
  '16': [45.65, 0.16, 35], '17': [46.16, -1.15, 30], '18': [47.08, 2.4, 40], '19': [45.27, 1.77, 35], '2A': [41.93, 8.74, 15],
  '2B': [42.7, 9.45, 12], '21': [47.32, 5.04, 40], '22': [48.51, -2.77, 25], '23': [46.17, 1.87, 32], '24': [45.18, 0.72, 42],
  '25': [47.24, 6.02, 30], '26': [44.93, 4.89, 30], '27': [49.02, 1.15, 35], '28': [48.45, 1.49, 38], '29': [48.0, -4.1, 25],
  '30': [43.84, 4.36, 32], '31': [43.6, 1.44, 38], '32': [43.65, 0.59, 38], '33': [44.84, -0.58, 38], '34': [43.61, 3.88, 25],
  '35': [48.11, -1.68, 35], '36': [46.81, 1.69, 38], '37': [47.39, 0.69, 38], '38': [45.19, 5.72, 38], '39': [46.67, 5.55, 30],
  '40': [43.89, -0.5, 40], '41': [47.59, 1.33, 38], '42': [45.44, 4.39, 30], '43': [45.04, 3.88, 32], '44': [47.22, -1.55, 32],
  '45': [47.9, 1.91, 40], '46': [44.45, 1.44, 35], '47': [44.2, 0.62, 35], '48': [44.52, 3.5, 32], '49': [47.47, -0.55, 40],
  '50': [49.12, -1.09, 25], '51': [48.96, 4.36, 42], '52': [48.11, 5.14, 38], '53': [48.07, -0.77, 32], '54': [48.69, 6.18, 32],
  '55': [48.77, 5.16, 38], '56': [47.66, -2.76, 20], '57': [49.12, 6.18, 36], '58': [46.99, 3.16, 38], '59': [50.63, 3.06, 28],
  '60': [49.43, 2.08, 35], '61': [48.43, 0.09, 38], '62': [50.29, 2.78, 30], '63': [45.78, 3.08, 40], '64': [43.3, -0.37, 38],
  '65': [43.23, 0.08, 25], '66': [42.7, 2.9, 25], '67': [48.57, 7.75, 28], '68': [48.08, 7.36, 25], '69': [45.76, 4.84, 24],
  '70': [47.62, 6.15, 35], '71': [46.31, 4.83, 35], '72': [48.01, 0.2, 38], '73': [45.56, 5.92, 28], '74': [45.9, 6.13, 25],
  '75': [48.86, 2.35, 4], '76': [49.44, 1.1, 35], '77': [48.54, 2.66, 35], '78': [48.8, 2.13, 22], '79': [46.32, -0.46, 38],
  '80': [49.89, 2.3, 38], '81': [43.93, 2.15, 35], '82': [44.02, 1.35, 28], '83': [43.25, 6.05, 30], '84': [43.95, 4.81, 22],
  '85': [46.67, -1.43, 32], '86': [46.58, 0.34, 40], '87': [45.83, 1.26, 35], '88': [48.17, 6.45, 35], '89': [47.8, 3.57, 40],
  '90': [47.64, 6.86, 10], '91': [48.63, 2.44, 18], '92': [48.87, 2.23, 5], '93': [48.91, 2.45, 6], '94': [48.79, 2.46, 6],
  '95': [49.05, 2.1, 16], '971': [16.15, -61.6, 10], '972': [14.65, -61.0, 9], '973': [4.9, -52.35, 25], '974': [-21.1, 55.48, 14],
  '976': [-12.8, 45.17, 7],
};

/** An invented point: the most populated commune where the chief town is, the others around it, an establishment near its commune. */
export function groundOf(finess: string, commune: DemoCommune, isLargest: boolean, seed: number): GroundPoint | null {
  const town = CHIEF_TOWNS[commune.departmentCode];
  if (!town) return null;
  const [latitude, longitude, spreadKm] = town;
  const middle = isLargest ? { latitude, longitude } : scattered({ latitude, longitude }, spreadKm, seed, `commune:${commune.code}`);
  return scattered(middle, Math.min(COMMUNE_KM, spreadKm / 4), seed, `site:${finess}`);
}

/** Evenly over a disc; the same for the same key, whatever else is drawn. */
function scattered({ latitude, longitude }: GroundPoint, withinKm: number, seed: number, key: string): GroundPoint {
  const stream = RandomStream.of(seed, key);
  const angle = 2 * Math.PI * stream.next();
  const away = (withinKm * Math.sqrt(stream.next())) / KM_A_DEGREE;
  const north = latitude + away * Math.sin(angle);
  return { latitude: rounded(north), longitude: rounded(longitude + (away * Math.cos(angle)) / Math.cos((north * Math.PI) / 180)) };
}

/** A hundred metres: more would look surveyed. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1_000) / 1_000;
}
