import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { CheckEntryDocument, type CheckEntryQuery } from '../../generated/graphql.js';
import type { TypedLine } from './draft/typed-report.js';

export type Check = CheckEntryQuery['checkWeeklyReport'];

/** Long enough for a number to be typed, short enough for the eye still to be on the field. */
const AFTER_TYPING_MS = 350;

export interface Checked {
  /** The service's word on the last lines it saw. */
  readonly check: Check | undefined;
  /** False while newer lines wait for its word, or when it cannot be reached. */
  readonly isCurrent: boolean;
}

/** What sending these lines would give: warnings and problems by the rules of the service itself, a moment after the last key. */
export function useCheck(finess: string, week: string, lines: readonly TypedLine[], online: boolean): Checked {
  const client = useClient();
  const asked = useMemo(() => JSON.stringify(lines), [lines]);
  const [answered, setAnswered] = useState<{ asked: string; check: Check }>();
  useEffect(() => {
    if (!online) return;
    let dropped = false;
    const timer = setTimeout(() => {
      void client
        .query(CheckEntryDocument.toString(), { input: { finess, week, lines: JSON.parse(asked) as TypedLine[] } }, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => {
          const check = (data as CheckEntryQuery | undefined)?.checkWeeklyReport;
          if (!dropped && check) setAnswered({ asked, check });
        });
    }, AFTER_TYPING_MS);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [client, finess, week, asked, online]);
  return { check: answered?.check, isCurrent: answered?.asked === asked };
}
