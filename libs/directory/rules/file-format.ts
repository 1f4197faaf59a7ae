import { isUtf8 } from 'node:buffer';
import { splitCsvLine } from './csv-line.js';
import { GHT_COLUMNS } from './ght-row.js';
import { plainHeader } from './plain-row.js';
import { STRUCTUREET } from './structureet-row.js';

export type ImportFormat = 'finess-plus' | 'finess-csv' | 'plain-csv' | 'ght-csv';

export type DetectedFormat =
  | { readonly kind: 'format'; readonly format: ImportFormat }
  | { readonly kind: 'unreadable'; readonly reason: string };

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const UTF16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const LINES_BEFORE_DATA = 5;

/** Recognises a directory file by its first bytes, whatever its name. */
export function detectFormat(head: Buffer): DetectedFormat {
  const startsWith = (signature: Buffer): boolean => head.subarray(0, signature.length).equals(signature);
  if (head.length === 0) return unreadable('Le fichier est vide.');
  if (startsWith(ZIP) || startsWith(OLD_EXCEL)) {
    return unreadable('C\'est un classeur ou une archive : enregistrez la feuille en « CSV UTF-8 (séparateur : point-virgule) ».');
  }
  if (UTF16.some(startsWith)) return unreadable('Le fichier est en UTF-16 : enregistrez-le en « CSV UTF-8 (séparateur : point-virgule) ».');
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
