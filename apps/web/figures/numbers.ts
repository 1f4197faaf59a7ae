/** Marianne draws the narrow no-break space so thin that "1 150 000" reads as one block: the wide one is used. */
const NBSP = '\u00A0';
const MINUS = '\u2212';
const UNKNOWN = '—';

const integer = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function typeset(text: string): string {
  return text.replaceAll('\u202F', NBSP).replaceAll('-', MINUS);
}

/** Cut, not rounded, at the first decimal: 2,96 is never "3,0". The small addend absorbs 0.3 × 10 = 2.9999999999999996. */
function cutAtTenth(value: number): number {
  return Math.trunc(value * 10 + Math.sign(value) * 1e-9) / 10;
}

/** Pieces, establishments: "1 234". */
export function quantity(value: number | null | undefined): string {
  return value === null || value === undefined ? UNKNOWN : typeset(integer.format(value));
}

/** Weeks of cover with one decimal, truncated: "2,9"; "< 0,1" when there is almost nothing; "—" when unknown. */
export function cover(weeks: number | null | undefined): string {
  if (weeks === null || weeks === undefined) return UNKNOWN;
  if (weeks > 0 && weeks < 0.1) return `<${NBSP}0,1`;
  return typeset(tenth.format(cutAtTenth(weeks)));
}

/** "0,8 semaine", "2,7 semaines": the plural starts at two. */
export function coverInWords(weeks: number | null | undefined): string {
  if (weeks === null || weeks === undefined) return 'couverture inconnue';
  return `${cover(weeks)}${NBSP}semaine${weeks >= 2 ? 's' : ''}`;
}

/** A share of 0 to 1 as "61 %", truncated: 99.9 % is never "100 %". */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined) return UNKNOWN;
  return `${typeset(integer.format(Math.trunc(share * 100 + 1e-9)))}${NBSP}%`;
}

/** A difference with its sign: "+4", "−3", "0". */
export function signed(value: number | null | undefined): string {
  if (value === null || value === undefined) return UNKNOWN;
  return value > 0 ? `+${quantity(value)}` : quantity(value);
}

/** A difference of weeks with its sign and one decimal: "+0,1", "−0,5", "0,0". */
export function signedCover(value: number | null | undefined): string {
  if (value === null || value === undefined) return UNKNOWN;
  const cut = cutAtTenth(value);
  const text = typeset(tenth.format(cut === 0 ? 0 : cut));
  return cut > 0 ? `+${text}` : text;
}

/** Millions with what is readable: "12,6 M", "1,46 M", "0,71 M"; smaller quantities in full. */
export function millions(value: number | null | undefined): string {
  if (value === null || value === undefined) return UNKNOWN;
  if (value < 100_000) return quantity(value);
  const format = new Intl.NumberFormat('fr-FR', value < 1e6 ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumSignificantDigits: 3 });
  return `${typeset(format.format(value / 1e6))}${NBSP}M`;
}

/** "1 établissement", "12 établissements". French: zero and one are singular. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${quantity(count)}${NBSP}${count < 2 ? one : many}`;
}

/**
 * What a person typed as a whole number, in French habits: "1 852", "1.852" and "1 852,0" are 1852.
 * @returns undefined when it is not a whole number of zero or more.
 */
export function readQuantity(text: string): number | undefined {
  const bare = text.replaceAll(/[\s\u00A0\u202F]/g, '');
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[.,]0+)?$/.exec(bare);
  if (!match?.[1]) return undefined;
  const value = Number(match[1].replaceAll('.', ''));
  return Number.isSafeInteger(value) ? value : undefined;
}
