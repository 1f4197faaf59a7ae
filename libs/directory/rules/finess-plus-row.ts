import type { RawEstablishment } from './establishment-record.js';
import { departmentOfCommune } from './territory-codes.js';
import { wgs84Coordinates } from './wgs84-coordinates.js';

/** Use of an address: where care is given (code system TRE_R377). */
const GEOGRAPHIC_ADDRESS = '03';
const IN_SERVICE = 'A';

/** The establishments (EGE) of one legal entity (PMEJ) of a FINESS+ file. */
export function finessPlusRows(pmej: unknown): RawEstablishment[] {
  const entity = member(pmej, 'informationsGeneralesPMEJ');
  const legalEntityFiness = text(entity, 'numFinessPm');
  const legalEntityName = text(entity, 'denominationLonguePmSmsse') ?? text(entity, 'denominationPm');
  return list(pmej, 'ege').map((ege) => ({ ...finessPlusRow(ege), legalEntityFiness, legalEntityName }));
}

function finessPlusRow(ege: unknown): RawEstablishment {
  const general = member(ege, 'informationsGeneralesEGE');
  const address = list(ege, 'adresse').find((candidate) => text(candidate, 'usageAdresse') === GEOGRAPHIC_ADDRESS);
  const position = member(address, 'coordonneesGeographique');
  const commune = text(address, 'cogCommune');
  const closedOn = text(general, 'dateFermeture');
  return {
    finess: text(general, 'numFinessEge'),
    name: text(general, 'nomEgeLong') ?? text(general, 'nomEgeCourt'),
    categoryCode: text(ege, 'categorieentiteGeographiqueExercice'),
    departmentCode: commune === undefined ? undefined : departmentOfCommune(commune),
    communeCode: commune,
    communeName: text(address, 'ligneAcheminement'),
    postalCode: text(address, 'codePostal'),
    address: text(address, 'ligneQuatre') ?? text(address, 'lieuDit'),
    phone: list(ege, 'contact').map((contact) => text(member(contact, 'telecom'), 'telephone')).find((phone) => phone !== undefined),
    coordinates: wgs84Coordinates([
      [text(position, 'directionLatitude'), text(position, 'directionLongitude')],
      [text(position, 'coordonneeY'), text(position, 'coordonneeX')],
    ]),
    openedOn: text(general, 'dateOuverture'),
    status: text(ege, 'etatObjet') === IN_SERVICE && closedOn === undefined ? 'open' : 'closed',
    closedOn,
  };
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function list(value: unknown, key: string): unknown[] {
  const found = member(value, key);
  return Array.isArray(found) ? found : [];
}

function text(value: unknown, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}
