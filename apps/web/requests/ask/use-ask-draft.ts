import { useCallback, useState } from 'react';
import { type AskDraft, draftName, forgetDraft, keepDraft, keptDraft, newKey } from './ask-draft.js';

interface KeptDraft {
  readonly draft: AskDraft;
  /** It was found on this device, from another time. */
  readonly resumed: boolean;
  readonly kept: boolean;
  change(part: Partial<Omit<AskDraft, 'key'>>): void;
  forget(): void;
}

/** The request being prepared, kept on the device at each change; begins as `fresh` says when nothing was kept. */
export function useAskDraft(email: string, subject: string, fresh: () => Omit<AskDraft, 'key'>): KeptDraft {
  const name = draftName(email, subject);
  const [found] = useState(() => keptDraft(name));
  const [draft, setDraft] = useState<AskDraft>(() => found ?? { ...fresh(), key: newKey() });
  const [kept, setKept] = useState(true);
  const change = (part: Partial<Omit<AskDraft, 'key'>>): void => {
    const next = { ...draft, ...part, key: newKey() };
    setDraft(next);
    setKept(keepDraft(name, next));
  };
  const forget = useCallback(() => forgetDraft(name), [name]);
  return { draft, resumed: found !== undefined, kept, change, forget };
}
