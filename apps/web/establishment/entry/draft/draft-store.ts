import type { Draft } from './draft.js';

/** Whose draft: a shared computer shows each person only theirs. */
export interface DraftPlace {
  readonly email: string;
  readonly finess: string;
  readonly week: string;
}

const PREFIX = 'vigie.draft';
const listeners = new Set<() => void>();
/** Kept for the visit when the browser keeps nothing; and the same object for the same text, as React asks. */
const inMemory = new Map<string, string>();
const parsed = new Map<string, { raw: string; draft: Draft }>();

const nameOf = ({ email, finess, week }: DraftPlace): string => [PREFIX, email, finess, week].join('|');

export function readDraft(place: DraftPlace): Draft | undefined {
  const name = nameOf(place);
  const raw = rawOf(name);
  if (raw === null) return undefined;
  const known = parsed.get(name);
  if (known?.raw === raw) return known.draft;
  try {
    const draft = JSON.parse(raw) as Draft;
    parsed.set(name, { raw, draft });
    return draft;
  } catch {
    return undefined;
  }
}

/** @returns false when the browser does not keep it: it then lasts as long as the page. */
export function writeDraft(place: DraftPlace, draft: Draft): boolean {
  const kept = keep(nameOf(place), JSON.stringify(draft));
  tell();
  return kept;
}

export function removeDraft(place: DraftPlace): void {
  inMemory.delete(nameOf(place));
  try {
    localStorage.removeItem(nameOf(place));
  } catch {
    // Nothing was kept.
  }
  tell();
}

/** This person's reports that wait for the network. */
export function waitingDrafts(email: string): { place: DraftPlace; draft: Draft }[] {
  return names()
    .map((name) => name.split('|'))
    .flatMap(([prefix, owner, finess = '', week = '']) => {
      if (prefix !== PREFIX || owner !== email) return [];
      const place = { email, finess, week };
      const draft = readDraft(place);
      return draft?.confirmed?.waits ? [{ place, draft }] : [];
    });
}

/** Told at each change, of this window or of another. */
export function onDrafts(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}

function rawOf(name: string): string | null {
  try {
    return localStorage.getItem(name) ?? inMemory.get(name) ?? null;
  } catch {
    return inMemory.get(name) ?? null;
  }
}

function keep(name: string, raw: string): boolean {
  try {
    localStorage.setItem(name, raw);
    inMemory.delete(name);
    return true;
  } catch {
    inMemory.set(name, raw);
    return false;
  }
}

function names(): string[] {
  try {
    return [...Object.keys(localStorage), ...inMemory.keys()];
  } catch {
    return [...inMemory.keys()];
  }
}
