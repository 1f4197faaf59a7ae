import { isUtf8 } from 'node:buffer';
import { splitCsvLine, whyNotText } from '#platform';
import { GHT_COLUMNS } from './ght-row.js';
import { plainHeader } from './plain-row.js';
import { STRUCTUREET } from './structureet-row.js';

export type ImportFormat = 'finess-plus' | 'finess-csv' | 'plain-csv' | 'ght-csv';

export type DetectedFormat =
  | { readonly kind: 'format'; readonly format: ImportFormat }
  | { readonly kind: 'unreadable'; readonly reason: string };

const LINES_BEFORE_DATA = 5;

/** Recognises a directory file by its first bytes, whatever its name. */
export function detectFormat(head: Buffer): DetectedFormat {
  const refusal = whyNotText(head);
  if (refusal !== undefined) return unreadable(refusal);
  const text = head.toString(isUtf8(head) ? 'utf8' : 'latin1').replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('{')) return { kind: 'format', format: 'finess-plus' };
  return detectCsv(text.split(/\r?\n/, LINES_BEFORE_DATA));
}

function detectCsv(lines: readonly string[]): DetectedFormat {
  const first = lines.map((line) => splitCsvLine(line)?.[0]?.trim().toLowerCase());
  if (first.includes(STRUCTUREET)) return { kind: 'format', format: 'finess-csv' };
  const columns = plainHeader(splitCsvLine(lines[0] ?? '') ?? []);
  if (GHT_COLUMNS.every((column) => columns.columns.includes(column))) return { kind: 'format', format: 'ght-csv' };
  if (columns.missing.length === 0) return { kind: 'format', format: 'plain-csv' };
  if (columns.columns.includes('finess')) return unreadable(`Colonnes absentes de la première ligne : ${columns.missing.join(', ')}.`);
  return unreadable(
    'Format non reconnu. Formats lus : FINESS+ (JSON), extraction FINESS (lignes « structureet »), CSV à point-virgules avec les colonnes finess, name et department_code, ou fichier des GHT.',
  );
}

function unreadable(reason: string): DetectedFormat {
  return { kind: 'unreadable', reason };
}
