import { type Actor, type Habilitation, holds, PERMISSIONS, type Place, type Role, type ScopeKind } from '#access';
import { type Announcement, type ChangedPlace, type ChangeTopic, READ_WITH } from './announcement.js';

/** What someone follows: a territory or an establishment, and where it lies. Codes of what is narrower or wider are empty. */
export interface Followed extends Required<Place> {
  readonly kind: ScopeKind;
}

/** The part of an announcement that one person is told. */
export interface SeenChange {
  readonly topics: readonly ChangeTopic[];
  readonly week: string | null;
  /** Null: anywhere in what is followed. */
  readonly departments: readonly string[] | null;
  readonly finess: readonly string[];
  readonly requestIds: readonly string[];
}

/** Undefined when nothing of it concerns what is followed, or is theirs to know. */
export function seenBy(actor: Actor, followed: Followed, announcement: Announcement): SeenChange | undefined {
  const { where, hiddenFrom = [], week = null } = announcement;
  if (where === 'NATION' && followed.kind !== 'NATION') return undefined;
  const held = actor.habilitations.filter((one) => !hiddenFrom.includes(one.role) && coversAll(one, followed));
  const topics = announcement.topics.filter((topic) => holds(actor, READ_WITH[topic]) && held.some(({ role }) => readers(topic).includes(role)));
  if (topics.length === 0) return undefined;
  const requestIds = topics.includes('REQUESTS') ? (announcement.requestIds ?? []) : [];
  if (where === 'EVERYWHERE') return { topics, week, departments: null, finess: [], requestIds };
  const places = where === 'NATION' ? [] : where.filter((place) => concerns(place, followed));
  if (where !== 'NATION' && places.length === 0) return undefined;
  const departments = places.flatMap((place) => place.departmentCode ?? []);
  return { topics, week, departments: departments.length < places.length ? null : departments, finess: establishments(places, followed), requestIds };
}

function readers(topic: ChangeTopic): readonly Role[] {
  return PERMISSIONS[READ_WITH[topic]];
}

/** True when a perimeter holds the whole of what is followed. */
function coversAll({ scopeKind, scopeCode }: Habilitation, { regionCode, departmentCode, finess }: Followed): boolean {
  switch (scopeKind) {
    case 'NATION':
      return true;
    case 'REGION':
      return scopeCode === regionCode;
    case 'DEPARTMENT':
      return scopeCode === departmentCode;
    case 'ESTABLISHMENT':
      return scopeCode === finess;
  }
}

function concerns(place: ChangedPlace, { kind, regionCode, departmentCode, finess }: Followed): boolean {
  if (kind === 'NATION') return true;
  if (place.regionCode !== regionCode) return false;
  if (kind === 'REGION') return true;
  if (place.departmentCode !== null && place.departmentCode !== departmentCode) return false;
  return kind === 'DEPARTMENT' || place.finess === 'ALL' || place.finess.includes(finess);
}

function establishments(places: readonly ChangedPlace[], { finess }: Followed): string[] {
  if (finess !== '') return [finess];
  return places.flatMap((place) => (place.finess === 'ALL' ? [] : place.finess));
}
