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

/** An announcement as texts short enough to notify; several when its places are many. */
export function encode(announcement: Announcement): string[] {
  const text = JSON.stringify(announcement);
  if (text.length <= LARGEST_PAYLOAD || typeof announcement.where === 'string') return [text];
  return halves(announcement.where).flatMap((where) => encode({ ...announcement, where }));
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
    const read = JSON.parse(text) as Announcement;
    const topics = read.topics.filter((topic) => CHANGE_TOPICS.includes(topic));
    const hiddenFrom = (read.hiddenFrom ?? []).filter((role) => ROLES.includes(role));
    const isPlaced = read.where === 'EVERYWHERE' || read.where === 'NATION' || Array.isArray(read.where);
    return topics.length > 0 && isPlaced ? { ...read, topics, hiddenFrom } : undefined;
  } catch {
    return undefined;
  }
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
