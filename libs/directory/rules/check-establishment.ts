import type { LineIssue } from '#platform';
import type { EstablishmentRecord, KnownCodes, RawEstablishment } from './establishment-record.js';
import { FieldReader, shortened } from './field-reader.js';
import { hasFinessKey, hasFinessShape } from './finess-number.js';
import { communeCode, departmentCode } from './territory-codes.js';

/** Collectivities that belong to none of the 18 regions: no regional health agency follows them here. */
const WITHOUT_REGION: ReadonlySet<string> = new Set(['975', '984', '986', '987', '988', '989']);

export interface CheckedEstablishment {
  /** Null when an issue is an error. */
  readonly record: EstablishmentRecord | null;
  readonly issues: readonly LineIssue[];
}

/** Turns what a file says into a record, or says why it cannot. */
export function checkEstablishment(raw: RawEstablishment, known: KnownCodes): CheckedEstablishment {
  const read = new FieldReader();
  const department = departmentCode(raw.departmentCode ?? '');
  const commune = read.text(raw.communeCode, 'commune');
  const legalEntity = legalEntityOf(raw, read);
  const record: EstablishmentRecord = {
    finess: finessOf(raw, read),
    ...legalEntity,
    name: read.requiredText(raw.name, 'raison sociale'),
    categoryCode: read.text(raw.categoryCode, 'catégorie'),
    categoryLabel: read.text(raw.categoryLabel, 'libellé de catégorie'),
    regionCode: regionOf(department, raw, known, read),
    departmentCode: department,
    communeCode: commune === null ? null : communeCode(commune),
    communeName: read.text(raw.communeName, 'nom de commune'),
    postalCode: read.text(raw.postalCode, 'code postal'),
    address: read.text(raw.address, 'adresse'),
    phone: read.text(raw.phone, 'téléphone'),
    latitude: raw.coordinates?.latitude ?? null,
    longitude: raw.coordinates?.longitude ?? null,
    beds: bedsOf(raw, read),
    intensiveBeds: read.count(raw.intensiveBeds, 'lits de soins critiques'),
    emergencyVisits: read.count(raw.emergencyVisits, 'passages aux urgences'),
    ghtCode: ghtOf(raw, known, read),
    openedOn: read.date(raw.openedOn, 'ouverture'),
    status: raw.status ?? null,
    closedOn: read.date(raw.closedOn, 'fermeture'),
  };
  return { record: read.hasError ? null : record, issues: read.issues };
}

function finessOf(raw: RawEstablishment, read: FieldReader): string {
  const finess = (raw.finess ?? '').trim().toUpperCase();
  if (!hasFinessShape(finess)) read.error('INVALID_FINESS', `Numéro FINESS invalide : « ${shortened(finess)} » (9 caractères attendus).`);
  else if (!hasFinessKey(finess)) read.warning('FINESS_KEY', `Clé de contrôle inattendue pour le numéro FINESS ${finess}.`);
  return finess;
}

function legalEntityOf(raw: RawEstablishment, read: FieldReader): Pick<EstablishmentRecord, 'legalEntityFiness' | 'legalEntityName'> {
  const finess = read.text(raw.legalEntityFiness, 'FINESS juridique')?.toUpperCase() ?? null;
  if (finess === null || hasFinessShape(finess)) {
    return { legalEntityFiness: finess, legalEntityName: finess === null ? null : read.text(raw.legalEntityName, 'entité juridique') };
  }
  read.warning('INVALID_LEGAL_ENTITY', `Numéro FINESS juridique ignoré : « ${shortened(finess)} ».`);
  return { legalEntityFiness: null, legalEntityName: null };
}

function regionOf(department: string, raw: RawEstablishment, known: KnownCodes, read: FieldReader): string {
  const region = known.regionOfDepartment.get(department);
  if (region !== undefined) {
    if (raw.regionCode && raw.regionCode !== region) {
      read.warning('REGION_MISMATCH', `Région ${shortened(raw.regionCode)} ignorée : le département ${department} est dans la région ${region}.`);
    }
    return region;
  }
  if (WITHOUT_REGION.has(department)) {
    read.error('DEPARTMENT_WITHOUT_REGION', `Le territoire ${department} n'est dans aucune des 18 régions : aucune ARS ne le suit dans l'outil.`);
  } else {
    read.error('UNKNOWN_DEPARTMENT', `Département inconnu : « ${shortened(raw.departmentCode)} ».`);
  }
  return '';
}

function ghtOf(raw: RawEstablishment, known: KnownCodes, read: FieldReader): string | null {
  const code = read.text(raw.ghtCode, 'GHT');
  if (code !== null && !known.ghts.has(code)) read.error('UNKNOWN_GHT', `GHT inconnu : « ${shortened(code)} ». Importez d'abord le fichier des GHT.`);
  return code;
}

function bedsOf(raw: RawEstablishment, read: FieldReader): number | null {
  const counts = (raw.beds ?? []).map((beds) => read.count(beds, 'lits')).filter((beds) => beds !== null);
  return counts.length === 0 ? null : counts.reduce((sum, beds) => sum + beds, 0);
}
