import { inflateSync } from 'node:zlib';
import type { Country } from '../country/lay-country.js';
import { ownersOf } from '../country/figures.js';
import { ALL, type Key, SITES } from '../country/places.js';
import type { Person } from '../country/people.js';
import type { Answer } from '../country/speaker.js';
import { REQUESTS, type Subject } from '../country/subject.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** A whole number as people or machines write it: "8 010 000", "8010000". */
const NUMBER = /\d{1,3}(?:[\u00A0\u202F ]\d{3})+|\d+/g;
const ENCODED = /"[A-Za-z0-9_-]{30,}"/g;

/** Statuses of requests that Santé publique France has not been sent. */
const NOT_FORWARDED = ['SUBMITTED', 'RETURNED', 'REJECTED', 'REDIRECTED', 'CANCELLED'] as const;

/** Everything readable of an answer: headers, texts, what is packed in a file or a cursor. */
export function readableOf({ headers, bytes }: Answer): string {
  const text = bytes.toString('utf8');
  const cursors = (text.match(ENCODED) ?? []).map((quoted) => Buffer.from(quoted.slice(1, -1), 'base64url').toString('utf8'));
  return [JSON.stringify(headers), text, ...cursors, ...unpacked(bytes)].join('\n');
}

/** Streams of a PDF. Its glyphs are numbers of a typeface: what the page says stands in the tags' alternate texts and metadata. */
function unpacked(bytes: Buffer): string[] {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return [];
  const found = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    try {
      found.push(inflateSync(bytes.subarray(at + 7, bytes.indexOf('\nendstream', at))).toString('latin1'));
    } catch {
      // Not compressed: already among the bytes.
    }
  }
  return found;
}


/** Who reads an answer. */
export interface Reader {
  readonly person: Person;
  /** Establishments of which it may hold something. */
  readonly mine: readonly Key[];
  /** What the asker wrote themselves: to hear it again tells nothing. */
  readonly sent: string;
  /** Why requests may be named before they are forwarded. */
  readonly unforwarded?: string | undefined;
}

/**
 * What of others is in an answer. Empty when nothing is.
 */
export function leaksIn(answer: Answer, country: Country, { person, mine, sent, unforwarded }: Reader): string[] {
  const readable = readableOf(answer);
  const named = new Set(mine.map((key) => country.subjects.get(key)?.donor));
  const secret = [
    ...ALL.filter((key) => !mine.includes(key)).flatMap((key) => tokensOf(key, country.subjects.get(key), named.has(key))),
    ...(unforwarded === undefined ? notYetTheirs(person, country) : []),
  ];
  const words = secret.filter((token) => token !== '' && readable.includes(token) && !sent.includes(token));
  return [...new Set([...words, ...foreignFigures(answer, mine)])];
}

/** @param named to somebody whose request it was asked to help: what the public register says of it is told them. */
function tokensOf(key: Key, subject: Subject | undefined, named: boolean): string[] {
  const { finess, canary, nameCanary } = SITES[key];
  const ids = subject ? REQUESTS.flatMap((status) => [subject.requests[status].id, subject.requests[status].shipmentId]) : [];
  return [canary, ...(named ? [] : [finess, nameCanary]), ...ids];
}

/** Requests that only others see, whatever the perimeter: before they are forwarded, or for who takes no part in them. */
function notYetTheirs({ habilitations }: Person, { subjects }: Country): string[] {
  const roles = new Set(habilitations.map(({ role }) => role));
  const hidden = roles.has('SPF') ? NOT_FORWARDED : roles.has('ADMIN') ? REQUESTS : [];
  return [...subjects].flatMap(([key, { requests }]) => hidden.flatMap((status) => [requests[status].id, `${SITES[key].canary} ${status}`]));
}

function foreignFigures({ bytes }: Answer, mine: readonly Key[]): string[] {
  const text = bytes.toString('utf8').replaceAll(UUID, ' ').replaceAll(ENCODED, ' ');
  const numbers = new Set((text.match(NUMBER) ?? []).map((written) => Number(written.replaceAll(/\D/g, ''))));
  return [...numbers].flatMap((number) => {
    const owners = ownersOf(number, ALL);
    return owners.some((key) => !mine.includes(key)) ? [`${number} (${owners.join(' + ')})`] : [];
  });
}

/** True when something of the establishment is in the answer: its texts, its name, its figures. */
export function shows(answer: Answer, key: Key): boolean {
  const readable = readableOf(answer);
  const { canary, nameCanary } = SITES[key];
  if (readable.includes(canary) || readable.includes(nameCanary)) return true;
  const text = answer.bytes.toString('utf8').replaceAll(UUID, ' ');
  return (text.match(NUMBER) ?? []).some((written) => ownersOf(Number(written.replaceAll(/\D/g, '')), ALL).includes(key));
}
