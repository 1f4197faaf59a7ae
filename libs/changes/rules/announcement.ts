import { type Permission, type Role, ROLES } from '#access';

/** What an open page may have to read again, and the permission with which it reads it. */
export const READ_WITH = {
  REPORTS: 'report.read',
  ALERTS: 'alert.read',
  SITUATION: 'situation.read',
  REQUESTS: 'emergency-request.read',
  STOCKPILE: 'stockpile.read',
  SETTINGS: 'coverage.read',
} as const satisfies Record<string, Permission>;

export type ChangeTopic = keyof typeof READ_WITH;
export const CHANGE_TOPICS = Object.keys(READ_WITH) as ChangeTopic[];

/** Establishments of one department. */
export interface ChangedPlace {
  readonly regionCode: string;
  /** The whole region when null. */
  readonly departmentCode: string | null;
  /** Which establishments: "ALL" of them, or none when only the sums of the territory changed. */
  readonly finess: readonly string[] | 'ALL';
}

/** Told to every process by the one that wrote: what changed and where, never a figure. */
export interface Announcement {
  readonly topics: readonly ChangeTopic[];
  /** "EVERYWHERE" concerns every territory; "NATION" only what is read of the nation as a whole. */
  readonly where: 'EVERYWHERE' | 'NATION' | readonly ChangedPlace[];
  /** ISO week; null when it is several, or none. */
  readonly week?: string | null;
  readonly requestIds?: readonly string[];
  /** Roles that do not see it, whatever their perimeter. */
  readonly hiddenFrom?: readonly Role[];
}

/** PostgreSQL refuses payloads of 8,000 bytes; text here is ASCII. */
export const LARGEST_PAYLOAD = 7_900;

/** A place as it is told: region, department, establishments apart by a space. */
type ToldPlace = readonly [regionCode: string, departmentCode: string | null, finess: string];

/** An announcement as texts short enough to notify: one for a whole chunk of reports, several when places are very many. */
export function encode(announcement: Announcement): string[] {
  const { where: places } = announcement;
  if (typeof places === 'string') return [JSON.stringify(announcement)];
  const text = JSON.stringify({ ...announcement, where: places.map(toTold) });
  if (text.length <= LARGEST_PAYLOAD) return [text];
  return halves(places).flatMap((where) => encode({ ...announcement, where }));
}

function halves(places: readonly ChangedPlace[]): ChangedPlace[][] {
  const [first] = places;
  if (places.length === 1 && first && first.finess !== 'ALL') {
    const middle = Math.ceil(first.finess.length / 2);
    return [[{ ...first, finess: first.finess.slice(0, middle) }], [{ ...first, finess: first.finess.slice(middle) }]];
  }
  const middle = Math.ceil(places.length / 2);
  return [places.slice(0, middle), places.slice(middle)];
}

/** Undefined for what is not an announcement: another release may be running beside this one. */
export function decode(text: string): Announcement | undefined {
  try {
    const read = JSON.parse(text) as Omit<Announcement, 'where'> & { readonly where: string | readonly ToldPlace[] };
    const topics = read.topics.filter((topic) => CHANGE_TOPICS.includes(topic));
    const hiddenFrom = (read.hiddenFrom ?? []).filter((role) => ROLES.includes(role));
    const where = read.where === 'EVERYWHERE' || read.where === 'NATION' ? read.where : toPlaces(read.where);
    return topics.length > 0 ? { ...read, topics, where, hiddenFrom } : undefined;
  } catch {
    return undefined;
  }
}

const ALL = 'ALL';

function toTold({ regionCode, departmentCode, finess }: ChangedPlace): ToldPlace {
  return [regionCode, departmentCode, finess === ALL ? ALL : finess.join(' ')];
}

/** @throws {TypeError} for what is not a list of places. */
function toPlaces(told: string | readonly ToldPlace[]): ChangedPlace[] {
  if (typeof told === 'string') throw new TypeError(`Unknown place: ${told}`);
  return told.map(([regionCode, departmentCode, finess]) => ({
    regionCode,
    departmentCode,
    finess: finess === ALL ? ALL : finess.split(' ').filter((one) => one !== ''),
  }));
}

/** Establishments gathered by department, as an announcement carries them. */
export function placesOf(
  establishments: readonly { readonly regionCode: string; readonly departmentCode: string; readonly finess: string }[],
): ChangedPlace[] {
  const byDepartment = Map.groupBy(establishments, (one) => one.departmentCode);
  return [...byDepartment].map(([departmentCode, own]) => ({
    regionCode: own[0]?.regionCode ?? '',
    departmentCode,
    finess: [...new Set(own.map((one) => one.finess))],
  }));
}
