import { useState } from 'react';
import type { Failure } from '../graph/use-document.js';

interface Problem {
  readonly path?: string;
  readonly code?: string;
  readonly message: string;
}

/** What a dialog's act answers: its union, reduced to what is shown. */
export interface Answer {
  readonly result: { readonly __typename: string; readonly message?: string; readonly problems?: readonly Problem[] } | undefined;
  readonly failure: Failure | undefined;
}

interface ActState {
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  /** Why a field is refused, for its input. */
  problemOf(path: string): { state: 'error' | 'default'; stateRelatedMessage: string | undefined };
  /** What is refused as a whole. */
  readonly general: string | undefined;
  /** Sends; answers true when it is done. */
  run(send: () => Promise<Answer>): Promise<boolean>;
}

/** One act of a dialog: sent once at a time, its problems beside their fields. @param fields those that show their own. */
export function useAct(fields: readonly string[]): ActState {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  return {
    busy,
    problems,
    problemOf: (path) => {
      const found = problems.find((problem) => problem.path === path);
      return { state: found ? 'error' : 'default', stateRelatedMessage: found?.message };
    },
    general: problems.find(({ path }) => path === undefined || !fields.includes(path))?.message,
    run: async (send) => {
      setBusy(true);
      const { result, failure } = await send();
      setBusy(false);
      const found: readonly Problem[] = result?.problems ?? (result?.message ? [{ message: result.message }] : failure ? [{ message: failure.message }] : []);
      setProblems(found);
      return found.length === 0 && result !== undefined;
    },
  };
}
