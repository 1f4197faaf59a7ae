import { useCallback, useState, useSyncExternalStore } from 'react';
import { type Confirmed, type Draft, withTyped } from './draft.js';
import { type DraftPlace, onDrafts, readDraft, removeDraft, writeDraft } from './draft-store.js';

export interface KeptDraft {
  readonly draft: Draft | undefined;
  /** False when the browser keeps nothing. */
  readonly isKept: boolean;
  /** Writes what was typed, over what another window may have typed elsewhere in the same report. */
  type(texts: Readonly<Record<string, string>>): void;
  confirm(confirmed: Confirmed | undefined): void;
  /** What is typed now answers this version. */
  rebase(version: number, texts?: Readonly<Record<string, string>>): void;
  clear(): void;
}

/** The draft of one report on this device, the same in every window of this person. */
export function useDraft({ email, finess, week }: DraftPlace, version: number): KeptDraft {
  const place = { email, finess, week };
  const draft = useSyncExternalStore(onDrafts, () => readDraft({ email, finess, week }));
  const [isKept, setIsKept] = useState(true);
  const begun = (): Draft => readDraft(place) ?? { basedOn: version, entries: {} };
  const write = useCallback((next: Draft) => setIsKept(writeDraft({ email, finess, week }, next)), [email, finess, week]);
  return {
    draft,
    isKept,
    type: (texts) => write(withTyped(begun(), texts, Date.now())),
    confirm: (confirmed) => {
      const { basedOn, entries } = begun();
      write(confirmed ? { basedOn, entries, confirmed } : { basedOn, entries });
    },
    rebase: (basedOn, texts = {}) => write(withTyped({ ...begun(), basedOn }, texts, Date.now())),
    clear: () => removeDraft(place),
  };
}
