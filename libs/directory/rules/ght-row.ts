import type { LineIssue } from '#platform';
import { FieldReader, shortened } from './field-reader.js';
import { hasFinessShape } from './finess-number.js';

export const GHT_COLUMNS = ['ght_code', 'ght_short_name', 'region_code', 'name'] as const;

/** Region code, then a number within the region. */
const GHT_CODE = /^\d{5}$/;

/** A hospital group and the establishment the others draw from. */
export interface GhtRecord {
  readonly code: string;
  readonly shortName: string;
  readonly name: string;
  readonly regionCode: string;
  /** Null when the file does not say. */
  readonly supportFiness: string | null;
}

/** Reads one line of a GHT file, by column name. */
export function checkGht(
  cell: (column: string) => string | undefined,
  regions: ReadonlySet<string>,
): { readonly record: GhtRecord | null; readonly issues: readonly LineIssue[] } {
  const read = new FieldReader();
  const code = read.requiredText(cell('ght_code'), 'ght_code');
  if (code !== '' && !GHT_CODE.test(code)) read.error('INVALID_GHT', `Code de GHT invalide : « ${shortened(code)} » (5 chiffres attendus).`);
  const regionCode = read.requiredText(cell('region_code'), 'region_code');
  if (regionCode !== '' && !regions.has(regionCode)) read.error('UNKNOWN_REGION', `Région inconnue : « ${shortened(regionCode)} ».`);
  const supportFiness = read.text(cell('support_finess'), 'support_finess');
  if (supportFiness !== null && !hasFinessShape(supportFiness)) {
    read.error('INVALID_FINESS', `Numéro FINESS de l'établissement support invalide : « ${shortened(supportFiness)} ».`);
  }
  const record: GhtRecord = {
    code,
    shortName: read.requiredText(cell('ght_short_name'), 'ght_short_name'),
    name: read.requiredText(cell('name'), 'name'),
    regionCode,
    supportFiness,
  };
  return { record: read.hasError ? null : record, issues: read.issues };
}
