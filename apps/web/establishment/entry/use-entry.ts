import { useMemo } from 'react';
import type { EntryScreenQuery, SentReportFragment } from '../../generated/graphql.js';
import { COMMENT, type Draft, savedAt, typedOver } from './draft/draft.js';
import { linesOf, type Typed, type TypedLine, typedOf } from './draft/typed-report.js';
import { type KeptDraft, useDraft } from './draft/use-draft.js';
import { type EntryLine, entryLines } from './entry-lines.js';
import { useCheck } from './use-check.js';

export interface Entry {
  readonly kept: KeptDraft;
  readonly draft: Draft | undefined;
  readonly items: readonly string[];
  readonly typed: Typed;
  readonly typedLines: readonly TypedLine[];
  readonly lines: readonly EntryLine[];
  readonly comment: string;
  readonly savedAt: number | undefined;
  readonly complete: number;
  readonly toCheck: number;
  readonly wrong: number;
  /** Problems of the week or of the whole report, not of a field. */
  readonly refusals: readonly string[];
}

interface EntryPlace {
  readonly email: string;
  readonly finess: string;
  readonly screen: EntryScreenQuery;
  readonly sent: SentReportFragment | null;
  readonly online: boolean;
}

/** One week's report while it is typed: the draft over what was sent, with the service's word on it. */
export function useEntry({ email, finess, screen, sent, online }: EntryPlace): Entry {
  const reference = screen.entryReference;
  const { week, previousWeek } = reference;
  const kept = useDraft({ email, finess, week }, sent?.version ?? 0);
  const { draft } = kept;
  const items = useMemo(() => reference.lines.map(({ item }) => item.code), [reference]);
  const typed = useMemo(() => typedOver(sent ? typedOf(sent.lines) : {}, draft, items), [sent, draft, items]);
  const typedLines = useMemo(() => linesOf(typed, items), [typed, items]);
  const { check } = useCheck(finess, week, typedLines, online);
  const lines = useMemo(() => {
    const before = screen.weeklyReports.find((report) => report.week === previousWeek);
    const received = Object.fromEntries((before?.lines ?? []).map((line) => [line.item.code, line.received]));
    return entryLines(reference, { typed, lines: typedLines, check, draft, received });
  }, [reference, screen.weeklyReports, previousWeek, typed, typedLines, check, draft]);
  return {
    kept,
    draft,
    items,
    typed,
    typedLines,
    lines,
    comment: draft?.entries[COMMENT]?.text ?? sent?.comment ?? '',
    savedAt: savedAt(draft),
    complete: lines.filter(({ isComplete }) => isComplete).length,
    toCheck: lines.reduce((sum, { warnings }) => sum + warnings.length, 0),
    wrong: lines.reduce((sum, { problems }) => sum + Object.keys(problems).length, 0),
    refusals: (check?.problems ?? []).filter(({ path }) => !path.startsWith('lines.')).map(({ message }) => message),
  };
}
