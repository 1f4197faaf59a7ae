import { type EntryField, fieldKey, FIELDS, NOTHING_TYPED, type Typed } from './typed-report.js';

/** A report the person has confirmed, kept until the service has it. The key makes a repeated send one. */
export interface Confirmed {
  readonly idempotencyKey: string;
  readonly expectedVersion: number;
  readonly comment: string | null;
  readonly lines: readonly { readonly item: string; readonly stockOnHand: number; readonly received: number | null; readonly consumption: number }[];
  readonly confirmedAt: number;
  /** True once it could not be sent: it leaves by itself when the network is back. */
  readonly waits: boolean;
}

/** What a person has typed for one establishment and week, on this device. */
export interface Draft {
  /** Version of the report the person saw when they began; 0 when there was none. */
  readonly basedOn: number;
  /** "GOWN.received" or "comment" → what was typed last, and when (milliseconds). */
  readonly entries: Readonly<Record<string, { readonly text: string; readonly at: number }>>;
  readonly confirmed?: Confirmed;
}

export const COMMENT = 'comment';

/** A figure looked at and kept in spite of a warning: remembered with its value, so that another value asks again. */
export const keptKey = (path: { item: string; field: EntryField; code: string }): string => `kept.${path.item}.${path.field}.${path.code}`;

/** The draft with what was just typed; what was confirmed before is no longer what is typed. */
export function withTyped(draft: Draft, texts: Readonly<Record<string, string>>, at: number): Draft {
  const typed = Object.entries(texts).map(([key, text]) => [key, { text, at }] as const);
  const { basedOn, entries } = draft;
  return { basedOn, entries: { ...entries, ...Object.fromEntries(typed) } };
}

/** What the fields show: what was typed, over what was sent before. */
export function typedOver(base: Typed, draft: Draft | undefined, items: readonly string[]): Typed {
  return Object.fromEntries(
    items.map((item) => {
      const before = base[item] ?? NOTHING_TYPED;
      const text = (field: EntryField): string => draft?.entries[fieldKey(item, field)]?.text ?? before[field];
      return [item, { stockOnHand: text('stockOnHand'), received: text('received'), consumption: text('consumption') }];
    }),
  );
}

/** When something was last typed; undefined for an empty draft. */
export function savedAt(draft: Draft | undefined): number | undefined {
  const times = Object.values(draft?.entries ?? {}).map(({ at }) => at);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** Items on which two reports differ, with the fields that do. */
export function differences(one: Typed, other: Typed, items: readonly string[]): { item: string; fields: EntryField[] }[] {
  return items
    .map((item) => ({ item, fields: FIELDS.filter((field) => !sameAmount(one[item]?.[field] ?? '', other[item]?.[field] ?? '')) }))
    .filter(({ fields }) => fields.length > 0);
}

/** Each item from one side or the other: what is sent after a conflict. */
export function chosen(mine: Typed, theirs: Typed, fromTheirs: ReadonlySet<string>, items: readonly string[]): Typed {
  return Object.fromEntries(items.map((item) => [item, (fromTheirs.has(item) ? theirs[item] : mine[item]) ?? NOTHING_TYPED]));
}

/** All texts by their field, as a draft keeps them. */
export function entriesOf(typed: Typed): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).flatMap(([item, texts]) => FIELDS.map((field) => [fieldKey(item, field), texts[field]])));
}

/** "1 852" and "1852" are the same amount. */
function sameAmount(one: string, other: string): boolean {
  const bare = (text: string): string => text.replaceAll(/[\s\u00A0\u202F]/g, '');
  return bare(one) === bare(other);
}
