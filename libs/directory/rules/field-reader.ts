import type { LineIssue } from '#platform';
import { cleanText, readCount, readDate } from './cell-values.js';

/** Reads the fields of one line and collects what is wrong with them. Field names are French: they are shown. */
export class FieldReader {
  readonly issues: LineIssue[] = [];

  get hasError(): boolean {
    return this.issues.some((issue) => issue.severity === 'error');
  }

  error(code: string, reason: string): void {
    this.issues.push({ severity: 'error', code, reason });
  }

  warning(code: string, reason: string): void {
    this.issues.push({ severity: 'warning', code, reason });
  }

  text(value: string | undefined, field: string): string | null {
    const cleaned = cleanText(value);
    if (cleaned !== 'TOO_LONG') return cleaned;
    this.error('FIELD_TOO_LONG', `Champ « ${field} » trop long.`);
    return null;
  }

  requiredText(value: string | undefined, field: string): string {
    const cleaned = cleanText(value);
    if (cleaned === null) this.error('FIELD_MISSING', `Champ « ${field} » absent.`);
    return this.text(value, field) ?? '';
  }

  count(value: string | undefined, field: string): number | null {
    const read = readCount(value);
    if (read !== 'INVALID') return read;
    this.error('INVALID_NUMBER', `« ${field} » doit être un nombre entier positif : « ${shortened(value)} ».`);
    return null;
  }

  /** A wrong date does not keep an establishment out: it is left unknown. */
  date(value: string | undefined, field: string): string | null {
    const read = readDate(value);
    if (read !== 'INVALID') return read;
    this.warning('INVALID_DATE', `Date « ${field} » ignorée : « ${shortened(value)} » n'est pas une date AAAA-MM-JJ.`);
    return null;
  }
}

/** What a file holds, short enough for a message. */
export function shortened(text: string | undefined): string {
  const value = text ?? '';
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
