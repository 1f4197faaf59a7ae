export type Value = string | number | null | undefined;

/** A spreadsheet runs what starts like a formula: a quote before it makes it a text again (OWASP, CSV injection), in wide letters too. */
export function neutral(text: string): string {
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}

/** Semicolons, decimal commas and a byte order mark: what a French spreadsheet opens with a double click. */
export function csvOf(head: readonly string[], rows: readonly (readonly Value[])[]): string {
  const field = (value: Value): string => {
    if (value === null || value === undefined) return '';
    const text = typeof value === 'number' ? String(value).replace('.', ',') : neutral(value);
    return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${[head, ...rows].map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
}
