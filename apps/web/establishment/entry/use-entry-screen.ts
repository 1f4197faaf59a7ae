import { useEffect, useState } from 'react';
import { EntryScreenDocument, type EntryScreenQuery } from '../../generated/graphql.js';
import { type Reading, useReading } from '../../graph/use-document.js';
import { keepAnswer, keptAnswer } from '../../offline/kept-answer.js';
import { keepShell } from '../../offline/keep-shell.js';

/** What the entry shows beside its fields; without a network, as the service last told it. */
export function useEntryScreen(email: string, finess: string, week: string | null): Reading<EntryScreenQuery> {
  const reading = useReading(EntryScreenDocument, { finess, week });
  const { data, failure, reload } = reading;
  const name = [email, finess, week ?? 'due'].join('|');
  useEffect(() => {
    if (data) keepAnswer(name, data);
  }, [name, data]);
  useEffect(() => void keepShell(), []);
  useEffect(() => {
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [reload]);
  const [kept, setKept] = useState<{ name: string; data: EntryScreenQuery }>();
  useEffect(() => {
    if (!failure) return;
    const answer = failure.code === 'OFFLINE' ? goneOn(keptAnswer<EntryScreenQuery>(name)) : undefined;
    setKept(answer && { name, data: answer });
  }, [failure?.code, name]);
  // While the service is asked again, what is shown stays.
  return data || kept?.name !== name ? reading : { data: kept.data, failure: undefined, loading: false, reload };
}

/** Time has gone on since the service told it. */
function goneOn(kept: { at: number; data: EntryScreenQuery } | undefined): EntryScreenQuery | undefined {
  if (!kept) return undefined;
  const { reportingPeriod } = kept.data;
  const now = new Date(new Date(reportingPeriod.now).getTime() + Date.now() - kept.at).toISOString();
  return { ...kept.data, reportingPeriod: { ...reportingPeriod, now } };
}
