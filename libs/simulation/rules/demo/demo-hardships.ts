import type { Hardship } from '../establishment-traits.js';
import type { SimulatedItem } from '../supply-tension.js';

const short = (item: SimulatedItem, weeks: number, deliveredShare: number): Hardship => ({ shortage: { item, weeks, deliveredShare } });
const late = (laggards: number): Hardship => ({ laggards });

/** Departments in which something happens, so that a map has every level and the call list has where to begin. */
export const DEMO_HARDSHIPS: ReadonlyMap<string, Hardship> = new Map([
  ['55', short('GOWN', 14, 0)], // Meuse: out of gowns
  ['52', short('GOWN', 4, 0.1)], // Haute-Marne: critical
  ['08', short('GOWN', 3, 0.2)], // Ardennes
  ['57', short('GOWN', 3, 0.35)], // Moselle, around the showcase
  ['93', short('APRON', 5, 0.2)],
  ['05', short('GLOVE', 4, 0.2)],
  ['973', { ...short('FFP2_MASK', 4, 0.1), laggards: 0.35 }],
  ['976', late(0.65)],
  ['971', late(0.3)],
  ['2A', late(0.2)],
  ['48', late(1)], // Lozère: nobody yet
]);
