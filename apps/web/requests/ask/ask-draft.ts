import type { Urgency } from '../../generated/graphql.js';

/** What a person has prepared and not sent. */
export interface AskDraft {
  /** What is typed for each item asked for, by code; an item not asked for is absent. */
  readonly amounts: Readonly<Record<string, string>>;
  readonly urgency: Urgency;
  readonly reason: string;
  /** Of this very content: another content is another sending. */
  readonly key: string;
}

const PREFIX = 'vigie.request-draft';

/** Whose draft of what: a shared computer shows each person only theirs. */
export function draftName(email: string, subject: string): string {
  return [PREFIX, email, subject].join('|');
}

/** Undefined when nothing was kept, or nothing that can be read. */
export function keptDraft(name: string): AskDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as AskDraft | null;
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}

/** @returns false when the browser keeps nothing: the draft then lasts as long as the page */
export function keepDraft(name: string, draft: AskDraft): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
}

/** A key nobody else draws; unlike randomUUID it is there without HTTPS too. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, '0')).join('');
}
