import { cleanText, readCount, readDate } from './cell-values.js';
import type { EstablishmentRecord, KnownCodes, LineIssue, RawEstablishment } from './establishment-record.js';
import { hasFinessKey, hasFinessShape } from './finess-number.js';
import { communeCode, departmentCode } from './territory-codes.js';

/** Collectivities that the reference data knows but that belong to none of the 18 regions: no health agency follows them here. */
const WITHOUT_REGION: ReadonlySet<string> = new Set(['975', '984', '986', '987', '988', '989']);

export interface CheckedEstablishment {
  /** Null when an issue is an error. */
  readonly record: EstablishmentRecord | null;
  readonly issues: readonly LineIssue[];
}

/** Turns what a file says into a record, or says why it cannot. */
export function checkEstablishment(raw: RawEstablishment, known: KnownCodes): CheckedEstablishment {
  const issues: LineIssue[] = [];
  const error = (code: string, reason: string): void => void issues.push({ severity: 'error', code, reason });
  const warning = (code: string, reason: string): void => void issues.push({ severity: 'warning', code, reason });
  const text = (value: string | undefined, field: string): string | null => {
    const cleaned = cleanText(value);
    if (cleaned !== 'TOO_LONG') return cleaned;
    error('FIELD_TOO_LONG', `Champ « ${field} » trop long.`);
    return null;
  };
  const count = (value: string | undefined, field: string): number | null => {
    const read = readCount(value);
    if (read !== 'INVALID') return read;
    error('INVALID_NUMBER', `« ${field} » doit être un nombre entier positif : « ${shortened(value)} ».`);
    return null;
  };
  const date = (value: string | undefined, field: string): string | null => {
    const read = readDate(value);
    if (read !== 'INVALID') return read;
    warning('INVALID_DATE', `Date « ${field} » ignorée : « ${shortened(value)} » n'est pas une date AAAA-MM-JJ.`);
    return null;
  };

  const finess = (cleanText(raw.finess) ?? '').toUpperCase();
  if (!hasFinessShape(finess)) error('INVALID_FINESS', `Numéro FINESS invalide : « ${shortened(finess)} » (9 caractères attendus).`);
  else if (!hasFinessKey(finess)) warning('FINESS_KEY', `Clé de contrôle du numéro FINESS ${finess} inattendue.`);
  const name = text(raw.name, 'raison sociale');
  if (name === null && !issues.some((issue) => issue.code === 'FIELD_TOO_LONG')) error('NAME_MISSING', 'Raison sociale absente.');

  const department = departmentCode(raw.departmentCode ?? '');
  const region = known.regionOfDepartment.get(department);
  if (region === undefined) issues.push(territoryIssue(department, raw.departmentCode));
  else if (raw.regionCode && raw.regionCode !== region) {
    warning('REGION_MISMATCH', `Région ${shortened(raw.regionCode)} ignorée : le département ${department} est dans la région ${region}.`);
  }
  const ghtCode = text(raw.ghtCode, 'GHT');
  if (ghtCode !== null && !known.ghts.has(ghtCode)) error('UNKNOWN_GHT', `GHT inconnu : « ${ghtCode} ». Importez d'abord le fichier des GHT.`);
  const legalEntity = text(raw.legalEntityFiness, 'FINESS juridique')?.toUpperCase() ?? null;
  const legalEntityValid = legalEntity !== null && hasFinessShape(legalEntity);
  if (legalEntity !== null && !legalEntityValid) warning('INVALID_LEGAL_ENTITY', `Numéro FINESS juridique ignoré : « ${shortened(legalEntity)} ».`);
  const commune = text(raw.communeCode, 'commune');

  const record: EstablishmentRecord = {
    finess,
    legalEntityFiness: legalEntityValid ? legalEntity : null,
    legalEntityName: legalEntityValid ? text(raw.legalEntityName, 'entité juridique') : null,
    name: name ?? '',
    categoryCode: text(raw.categoryCode, 'catégorie'),
    categoryLabel: text(raw.categoryLabel, 'libellé de catégorie'),
    regionCode: region ?? '',
    departmentCode: department,
    communeCode: commune === null ? null : communeCode(commune),
    communeName: text(raw.communeName, 'nom de commune'),
    postalCode: text(raw.postalCode, 'code postal'),
    address: text(raw.address, 'adresse'),
    phone: text(raw.phone, 'téléphone'),
    latitude: raw.coordinates?.latitude ?? null,
    longitude: raw.coordinates?.longitude ?? null,
    beds: bedsOf(raw, count),
    intensiveBeds: count(raw.intensiveBeds, 'lits de soins critiques'),
    emergencyVisits: count(raw.emergencyVisits, 'passages aux urgences'),
    ghtCode,
    openedOn: date(raw.openedOn, 'ouverture'),
    status: raw.status ?? null,
    closedOn: date(raw.closedOn, 'fermeture'),
  };
  return { record: issues.some((issue) => issue.severity === 'error') ? null : record, issues };
}

function bedsOf(raw: RawEstablishment, count: (value: string | undefined, field: string) => number | null): number | null {
  const counts = (raw.beds ?? []).map((beds) => count(beds, 'lits')).filter((beds) => beds !== null);
  return counts.length === 0 ? null : counts.reduce((sum, beds) => sum + beds, 0);
}

function territoryIssue(department: string, asWritten: string | undefined): LineIssue {
  return WITHOUT_REGION.has(department)
    ? {
        severity: 'error',
        code: 'DEPARTMENT_WITHOUT_REGION',
        reason: `Le territoire ${department} n'appartient à aucune des 18 régions : il n'est pas suivi par une ARS dans l'outil.`,
      }
    : { severity: 'error', code: 'UNKNOWN_DEPARTMENT', reason: `Département inconnu : « ${shortened(asWritten)} ».` };
}

function shortened(text: string | undefined): string {
  const value = text ?? '';
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
